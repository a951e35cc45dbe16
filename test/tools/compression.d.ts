declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  /** Packs the response when the browser takes packed ones; `next` goes on with the request. */
  export default function compression(): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}
