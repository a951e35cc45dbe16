import { SearchSession, type SearchRequest } from '#shared/search/session.ts'

/** Building an index takes less than a database may need to answer that it is blocked. */
const PATIENCE_MS = 1_500

// The search of one page. Steps wait for messages that came meanwhile, so that only the latest question costs time.
const session = new SearchSession({
  reply: (reply) => postMessage(reply),
  later: (step) => void setTimeout(step),
  words: async () => (await import('#shared/search/plain-words.ts')).PLAIN_WORDS,
  kept: async () => (await import('./kept-index.ts')).keptIndex,
  patience: () => new Promise((resolve) => void setTimeout(resolve, PATIENCE_MS)),
})

// What goes wrong is told to the page as an error of this worker; left as a rejection, it would stay in here.
addEventListener('message', (event: MessageEvent<SearchRequest>) => void session.receive(event.data).catch(reportError))
