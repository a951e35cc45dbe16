import { useState } from 'preact/hooks'
import { AllowConsole } from './allow-console.tsx'
import { OwnLanguage } from './own-language.tsx'
import { useOwnPage } from './own-page.tsx'

/** The page of the first run: what is read, that nothing leaves, and the first console. */
export function WelcomePage() {
  const { own } = useOwnPage()
  const [allowed, setAllowed] = useState<readonly string[]>([])
  const { what, never, stays, yours, first, both, next, done, toOptions } = own.welcome
  const isFirst = allowed.length === 0
  return (
    <>
      <ul class="promises">
        {[what, never, stays, yours].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div role="status">
        {allowed.map((site) => (
          <p key={site} class="notice done">
            {done(new URL(site.replace('*', '')).host)}
          </p>
        ))}
      </div>
      {!isFirst && <p>{both}</p>}
      <AllowConsole
        label={isFirst ? first : next}
        onAllowed={(site) => setAllowed([...allowed.filter((one) => one !== site), site])}
      />
      <p>
        <a href="/options.html">{toOptions}</a>
      </p>
      <OwnLanguage />
    </>
  )
}
