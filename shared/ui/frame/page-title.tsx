import type { Bilingual } from '#shared/model/language.ts'
import { useApp } from './app-context.ts'
import { Beside } from './beside.tsx'

/** The one heading of a page; side by side, the other language's words stand beside it and are no second heading. */
export function PageTitle({ of, id }: { of: Bilingual; id?: string }) {
  const { language: own } = useApp()
  const title = (text: string) => (
    <h1 id={id} tabIndex={-1}>
      {text}
    </h1>
  )
  return (
    <Beside draw={(language) => (language === own ? title(of[language]) : <p class="other-title">{of[language]}</p>)} />
  )
}
