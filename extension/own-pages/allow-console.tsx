import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { siteOf } from '../background/site.ts'
import { useOwnPage } from './own-page.tsx'

type Outcome = 'wrong' | 'refused' | null

/** A field for a console's address; the browser asks the person before anything is read there. */
export function AllowConsole({ label, onAllowed }: { label: string; onAllowed?: (site: string) => void }) {
  const { own } = useOwnPage()
  const [address, setAddress] = useState('')
  const [outcome, setOutcome] = useState<Outcome>(null)
  const allow = (event: Event) => {
    event.preventDefault()
    const site = siteOf(withScheme(address))
    if (site === null) return setOutcome('wrong')
    // Asked for before anything else: the browser takes it for the person's wish only within their click.
    void requestSite(site).then((granted) => {
      setOutcome(granted ? null : 'refused')
      if (!granted) return
      setAddress('')
      onAllowed?.(site)
    })
  }
  return (
    <form class="allow" onSubmit={allow} noValidate>
      <label class="allow-field">
        <span>{own.consoles.address}</span>
        <input
          class="field"
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          maxLength={2000}
          placeholder={own.consoles.placeholder}
          aria-describedby="allow-text"
          aria-invalid={outcome === 'wrong'}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <button class="button primary">{label}</button>
      <p id="allow-text" class="small soft">
        {own.consoles.allowText}
      </p>
      <p role="status" class="outcome">
        {outcome && own.consoles[outcome]}
      </p>
    </form>
  )
}

/** Has the browser ask for one site. Call it at once in the handling of a click. */
export function requestSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [site] }).catch(() => false)
}

/** `vcenter.lab/ui` is as good as the whole address. */
function withScheme(address: string): string {
  const text = address.trim()
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
}
