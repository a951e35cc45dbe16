/** What the corpus says of a frozen page, to be filled in. */
export function sidecarOf(url: string): object {
  const facts: never[] = []
  return { url, console: null, language: 'en', batch: 'own', object: null, facts, unsure: [], origin: '' }
}
