import { useEffect } from 'preact/hooks'

/** Takes files that are dropped anywhere on the page: a browser would leave the app to show them. */
export function useDroppedFiles(take: (files: Iterable<File>) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      over(event)
      take(event.dataTransfer?.files ?? [])
    }
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  }, [take])
}
