import { LogError, type ReadLogs } from './read-logs.ts'
import { workerUrl } from '../app/trusted-script.ts'
import type { FromReader, ToReader } from './reader-messages.ts'
// oxlint-disable-next-line import/default -- Vite makes it: the worker's address.
import readerUrl from './read-worker.ts?worker&url'

/** Reads in a worker of its own, which ends with the reading; stopping is ending it. */
export const readInWorker: ReadLogs = (inputs, { signal, onProgress }) => {
  const worker = new Worker(workerUrl(readerUrl), { type: 'module' })
  const reading = new Promise<Awaited<ReturnType<ReadLogs>>>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    worker.addEventListener('error', () => reject(new LogError('unreadable', inputs[0]?.name ?? '')))
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      if (data.kind === 'progress') onProgress(data.bytes)
      else if (data.kind === 'refused') reject(new LogError(data.problem, data.file))
      else resolve({ reading: data.reading, surroundings: new Map(data.surroundings) })
    })
  })
  worker.postMessage({ inputs } satisfies ToReader)
  return reading.finally(() => worker.terminate())
}
