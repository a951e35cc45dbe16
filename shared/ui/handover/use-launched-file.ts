import { useEffect } from 'preact/hooks'

/** The part of the Launch Handler API that is used here; TypeScript's DOM types do not have it yet. */
type LaunchQueue = { setConsumer(take: (launch: { files: readonly FileSystemFileHandle[] }) => void): void }

/** Takes the file with which the system opened the installed app, where it can. */
export function useLaunchedFile(take: (file: File) => void): void {
  useEffect(() => {
    const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue
    queue?.setConsumer(({ files: [handle] }) => void handle?.getFile().then(take))
  }, [take])
}
