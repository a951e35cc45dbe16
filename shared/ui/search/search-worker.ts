import { SearchSession, type SearchRequest } from '#shared/search/session.ts'

// The search of one page. Steps wait for messages that came meanwhile, so that only the latest question costs time.
const session = new SearchSession({
  reply: (reply) => postMessage(reply),
  later: (step) => void setTimeout(step),
  words: async () => (await import('#shared/search/plain-words.ts')).PLAIN_WORDS,
  kept: async () => (await import('./kept-index.ts')).keptIndex,
})

addEventListener('message', (event: MessageEvent<SearchRequest>) => void session.receive(event.data))
