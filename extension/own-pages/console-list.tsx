import { browser } from 'wxt/browser'
import { plainLine } from '#shared/text/plain-line.ts'
import type { SubjectKind } from '#shared/model/fact.ts'
import type { OriginState, SiteState } from '../messages/own-pages.ts'
import { AllowConsole, requestSite } from './allow-console.tsx'
import { useOwnPage } from './own-page.tsx'
import { timeText } from '#shared/ui/frame/dates.ts'

/** The consoles that may be read, with what was read there, and a way to add one. */
export function ConsoleList() {
  const { own, state } = useOwnPage()
  return (
    <section aria-labelledby="consoles">
      <h2 id="consoles">{own.consoles.title}</h2>
      <p>{own.consoles.text}</p>
      {state.sites.length === 0 && <p class="notice">{own.consoles.none}</p>}
      <ul class="plain sites">
        {state.sites.map((site) => (
          <Site key={site.site} site={site} />
        ))}
      </ul>
      {state.offered.length > 0 && <Offered />}
      <AllowConsole label={own.consoles.allow} />
    </section>
  )
}

function Offered() {
  const { own, state } = useOwnPage()
  return (
    <>
      <h3>{own.consoles.offered}</h3>
      <ul class="plain sites">
        {state.offered.map((site) => (
          <li key={site} class="site">
            <span class="site-name">{hostOf(site)}</span>
            <button type="button" class="button" onClick={() => void requestSite(site)}>
              {own.consoles.allow}
              <span class="visually-hidden"> {hostOf(site)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Site({ site: { site, granted, read } }: { site: SiteState }) {
  const { ask, own } = useOwnPage()
  const name = hostOf(site)
  const revoke = () => void browser.permissions.remove({ origins: [site] })
  return (
    <li class="site">
      <div class="site-read">
        <h3 class="site-name">{name}</h3>
        {!granted && <p class="small soft">{own.consoles.revoked}</p>}
        {read.length === 0 && <p class="small soft">{own.consoles.nothing}</p>}
        {read.map((origin) => (
          <Read key={origin.origin} read={origin} />
        ))}
      </div>
      <div class="site-do">
        {read.length > 0 && (
          <button type="button" class="button quiet" onClick={() => void ask({ kind: 'forget', site })}>
            {own.consoles.forget}
            <span class="visually-hidden"> {name}</span>
          </button>
        )}
        {granted && (
          <button type="button" class="button" onClick={revoke}>
            {own.consoles.revoke}
            <span class="visually-hidden"> {name}</span>
          </button>
        )}
      </div>
    </li>
  )
}

function Read({ read: { origin, title, counts, facts, seenAt } }: { read: OriginState }) {
  const { language, own } = useOwnPage()
  const kinds = Object.entries(counts) as [SubjectKind, number][]
  return (
    <p class="small">
      <span>{title?.[language] ?? own.consoles.unknownConsole}</span> <code>{plainLine(origin)}</code>
      <br />
      {[own.consoles.facts(facts), ...kinds.map(([kind, count]) => own.consoles.counts[kind](count))].join(' · ')}
      <br />
      <span class="soft">{own.consoles.read(timeText(seenAt, language))}</span>
    </p>
  )
}

/** `https://vcenter.lab/*` → `vcenter.lab`; what is no such pattern is shown as it is. */
function hostOf(site: string): string {
  return /^https:\/\/([^/*]+)\/\*$/.exec(site)?.[1] ?? site
}
