import type { Content } from '#shared/model/pack.ts'

/** The newest day on which a part of the content was checked: that is the pack's date. */
export function newestDate({ articles, builds }: Content): string {
  const days = [builds.date, ...articles.flatMap(({ checked }) => [checked.ja, checked.en])]
  return days.reduce((newest, day) => (day > newest ? day : newest))
}
