import { useEffect } from 'preact/hooks'
import { AssistantAddress } from './assistant-address.tsx'
import { ConsoleList } from './console-list.tsx'
import { KeptHere } from './kept-here.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { useOwnPage } from './own-page.tsx'
import { RuleList } from './rule-list.tsx'
import { TaughtList } from './taught-list.tsx'

/** All that a person sets of the extension. */
export function OptionsPage() {
  const { own } = useOwnPage()
  useEffect(() => {
    document.title = own.title
  }, [own])
  return (
    <>
      <h1>{own.title}</h1>
      <ConsoleList />
      <LanguageChoice />
      <AssistantAddress />
      <RuleList />
      <TaughtList />
      <KeptHere />
    </>
  )
}
