import { AssistantAddress } from './assistant-address.tsx'
import { ConsoleList } from './console-list.tsx'
import { KeptHere } from './kept-here.tsx'
import { OwnLanguage } from './own-language.tsx'
import { useOwnPage } from './own-page.tsx'
import { RuleList } from './rule-list.tsx'
import { TaughtList } from './taught-list.tsx'

/** All that a person sets of the extension. */
export function OptionsPage() {
  const { own } = useOwnPage()
  return (
    <>
      <ConsoleList />
      <OwnLanguage />
      <AssistantAddress />
      <RuleList />
      <TaughtList />
      <KeptHere />
      <section aria-labelledby="developers">
        <h2 id="developers">{own.developers.title}</h2>
        <p>{own.developers.text}</p>
        <p>
          <a href="/inspector.html">{own.developers.open}</a>
        </p>
      </section>
    </>
  )
}
