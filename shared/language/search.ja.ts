import type { SearchWords } from './search.en.ts'

/** 検索の日本語の語。 */
export const searchJa: SearchWords = {
  title: '検索',
  label: '対処・質問・解説・用語を検索',
  placeholder: 'エラー文、コマンド、用語など',
  none: (query) => `「${query}」に一致するものはありません。`,
  noneHint: '単語を 1 つに絞る、もう一方の言語で入力する、または切り分けの質問に進んでください。',
  count: (n) => `${n} 件`,
  empty: '用語、コマンド、KB 番号、エラー文の一部を入力してください。',
  onlyIn: (language) => `${language} のみ`,
  ownCases: '自分のケース',
  content: 'ガイドの内容',
  didYouMean: 'もしかして：',
  topics: 'ほかの入口',
  recent: '最近の検索',
  recentText: 'この端末にだけ保存されます。',
  forget: (text) => `「${text}」を履歴から削除`,
  forgetAll: '検索履歴をすべて削除',
  failed: '検索が止まりました。ほかの機能は使えます。検索を再開するか、下の入口から進んでください。',
  retry: '検索を再開する',
}
