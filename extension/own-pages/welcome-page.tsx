import { useState } from 'preact/hooks'
import { AllowConsole } from './allow-console.tsx'
import { OwnLanguage } from './own-language.tsx'
import { useOwnPage } from './own-page.tsx'

/** The page of the first run: what is read, that nothing leaves, and the first console. */
export function WelcomePage() {
  const { own } = useOwnPage()
  const [allowed, setAllowed] = useState<string | null>(null)
  const { what, never, stays, yours, first, done, toOptions } = own.welcome
  return (
    <>
      <ul class="promises">
        {[what, never, stays, yours].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {allowed === null ? (
        <AllowConsole label={first} onAllowed={setAllowed} />
      ) : (
        <p class="notice" role="status">
          {done(new URL(allowed.replace('*', '')).host)}
        </p>
      )}
      <p>
        <a href="/options.html">{toOptions}</a>
      </p>
      <OwnLanguage />
    </>
  )
}
