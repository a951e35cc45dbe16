import { useEffect } from 'preact/hooks'

/** The part of the Launch Handler API that is used here; TypeScript's DOM types do not have it yet. */
type LaunchQueue = { setConsumer(take: (launch: { files: readonly FileSystemFileHandle[] }) => void): void }

/** Takes the files with which the system opened the installed app, where it can. */
export function useLaunchedFiles(take: (files: readonly File[]) => void, report: (error: unknown) => void): void {
  useEffect(() => {
    const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue
    queue?.setConsumer(({ files }) => {
      if (files.length > 0) void Promise.all(files.map((file) => file.getFile())).then(take, report)
    })
  }, [take, report])
}
