import { useCallback, useRef, useState } from 'preact/hooks'
import type { LogsWords } from '#shared/language/logs.en.ts'
import { LogError, type LogInput, type LogResult, type ReadLogs } from './read-logs.ts'

export type ReadingState =
  | { is: 'idle' }
  | { is: 'reading'; bytes: number; total: number; perSecond: number }
  | { is: 'cancelled' }
  | { is: 'refused'; sentence: (words: LogsWords) => string }
  | { is: 'done'; result: LogResult; inputs: readonly LogInput[] }

/** One reading at a time: starting another, or cancelling, ends the one before. */
export function useReading(read: ReadLogs) {
  const [state, setState] = useState<ReadingState>({ is: 'idle' })
  const current = useRef<AbortController | null>(null)
  const start = useCallback(
    (inputs: readonly LogInput[]) => {
      current.current?.abort()
      const stop = new AbortController()
      current.current = stop
      const total = inputs.reduce((sum, { blob }) => sum + blob.size, 0)
      const began = performance.now()
      const onProgress = (bytes: number) => {
        const seconds = Math.max(0.001, (performance.now() - began) / 1000)
        if (!stop.signal.aborted) setState({ is: 'reading', bytes, total, perSecond: bytes / seconds })
      }
      onProgress(0)
      read(inputs, { signal: stop.signal, onProgress }).then(
        (result) => stop.signal.aborted || setState({ is: 'done', result, inputs }),
        (error: unknown) => stop.signal.aborted || setState({ is: 'refused', sentence: sentenceOf(error) }),
      )
    },
    [read],
  )
  const cancel = useCallback(() => {
    current.current?.abort()
    setState({ is: 'cancelled' })
  }, [])
  return { state, start, cancel }
}

function sentenceOf(error: unknown): (words: LogsWords) => string {
  if (error instanceof LogError) return ({ problems }) => problems[error.problem](error.file)
  return ({ problems }) => problems.unreadable(error instanceof Error ? error.message : String(error))
}
