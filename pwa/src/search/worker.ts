import { SearchSession, type SearchRequest } from '#shared/search/session.ts'

// The search of one page. Steps wait for messages that came meanwhile, so that only the latest question costs time.
const session = new SearchSession({ reply: (reply) => postMessage(reply), later: (step) => void setTimeout(step) })

addEventListener('message', (event: MessageEvent<SearchRequest>) => session.receive(event.data))
