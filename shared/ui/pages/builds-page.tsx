import { nfs3Fix } from '#shared/esxi/nfs3-fix.ts'
import type { BuildRow } from '#shared/model/tables.ts'
import { useApp, useTitle } from '../frame/app-context.ts'
import { Mark } from '../frame/mark.tsx'
import { linkTo } from '../frame/route.ts'
import '../prose/prose.css'
import { BuildCheck } from './build-check.tsx'
import './lists.css'

const TONES = { fixed: 'fixed', 'not-documented': 'known-issue', 'cannot-tell': 'unknown' } as const

/** Release line by release line, as build numbers are compared. */
const newestFirst = (a: BuildRow, b: BuildRow) =>
  b.version.localeCompare(a.version, 'en', { numeric: true }) || b.build - a.build

/** The build rule to try, and every release of the table with its answer. `text` is what a link asks about. */
export function BuildsPage({ text }: { text: string }) {
  const { index, words } = useApp()
  const { builds } = index.content
  useTitle(words.builds.title)
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>{words.builds.title}</h1>
      <p>
        {words.builds.lead} <a href={linkTo('note/fixed-builds')}>{words.kind.note}</a>
      </p>
      <BuildCheck text={text} />
      <p class="small soft">{words.builds.dated(builds.date)}</p>
      <div class="table-scroll" tabIndex={0} role="group" aria-label={words.builds.title}>
        <table class="data builds-table">
          <thead>
            <tr>
              <th scope="col">{words.builds.release}</th>
              <th scope="col">{words.builds.build}</th>
              <th scope="col">{words.builds.version}</th>
              <th scope="col">{words.builds.date}</th>
              <th scope="col">{words.builds.answer}</th>
            </tr>
          </thead>
          <tbody>
            {builds.rows.toSorted(newestFirst).map((row) => (
              <Release key={row.build} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Release({ row }: { row: BuildRow }) {
  const { index, words } = useApp()
  const fix = nfs3Fix(row.version, row.build, index.content.builds)
  const answer = typeof fix === 'string' ? fix : 'cannot-tell'
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>{row.build}</td>
      <td>{row.version}</td>
      <td>
        {row.date}
        {row.securityOnly && <span class="soft"> {words.builds.securityOnly}</span>}
      </td>
      <td>
        <span class={`state tone-${TONES[answer]}`}>
          <Mark tone={TONES[answer]} />
          {words.builds[answer]}
        </span>
      </td>
    </tr>
  )
}
