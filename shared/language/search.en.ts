/** The words of searching in English. Their shape is what `searchJa` must fill. */
export const searchEn = {
  title: 'Search',
  label: 'Search advice, questions, notes and terms',
  placeholder: 'Error text, command, term …',
  none: (query: string) => `Nothing found for “${query}”.`,
  noneHint: 'Try one word of it, the other language, or go through the walk.',
  count: (n: number) => (n === 1 ? '1 result' : `${n} results`),
  empty: 'Type a word, a command, a KB number or a piece of an error text.',
  onlyIn: (language: string) => `only in ${language}`,
  ownCases: 'Your cases',
  content: 'In this guide',
  didYouMean: 'Did you mean:',
  topics: 'Ways on',
  recent: 'Recent searches',
  recentText: 'Kept on this device only.',
  forget: (text: string) => `Forget “${text}”`,
  forgetAll: 'Forget all searches',
  failed: 'The search has stopped working. Everything else works: start it again, or take one of the ways below.',
  retry: 'Start the search again',
}

export type SearchWords = typeof searchEn
