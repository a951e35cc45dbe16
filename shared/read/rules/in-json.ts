/** Where a log collector puts a line as it came: the names that Elastic, Splunk, Graylog and others have for it. */
const MESSAGES = ['message', 'msg', '_raw', 'original', 'full_message', 'short_message', 'log', '@message']
/** What they wrap it in. */
const WRAPPERS = ['_source', 'result', 'event', 'fields', 'attributes']
/** Where they put the file it came from. */
const FILES = ['log.file.path', 'path', 'source', 'filename', 'file']

const START = /^\s{0,8}\{\s{0,8}"/

type Thing = Readonly<Record<string, unknown>>

/** A line of a log, and the file from which it was collected where that is told. */
export type Collected = { line: string; from?: string }

/** The log's line in a JSON object of a log collector, `{"@timestamp":"…","message":"…"}`; undefined for any other line. */
export function collectedIn(text: string): Collected | undefined {
  const thing = START.test(text) ? thingOf(text) : undefined
  if (!thing) return undefined
  const places = [thing, ...WRAPPERS.map((name) => thing[name]).filter(isThing)]
  const line = textAt(places, MESSAGES)
  if (line === undefined) return undefined
  const from = textAt([...places, ...filesIn(places)], FILES)
  return from?.endsWith('.log') ? { line, from } : { line }
}

const textAt = (places: readonly Thing[], names: readonly string[]) =>
  places.flatMap((place) => names.map((name) => place[name])).find((told) => typeof told === 'string')

/** Elastic's `"log": { "file": { "path": "…" } }`. */
const filesIn = (places: readonly Thing[]) =>
  places.map(({ log }) => (isThing(log) ? log['file'] : undefined)).filter(isThing)

function thingOf(text: string): Thing | undefined {
  try {
    const value: unknown = JSON.parse(text.trim().replace(/,$/, ''))
    return isThing(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
