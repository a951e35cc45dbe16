import type { ComponentChildren } from 'preact'
import type { InspectorWords } from '#shared/language/inspector.en.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import { saveText } from '#shared/ui/logs/export.ts'
import type { Inspection, Tried } from './inspection.ts'
import { sidecarOf } from './sidecar.ts'

type Props = { words: InspectorWords; found: Inspection }

const MOST_LETTERS = 200_000

/** What one look found: the page, the rules, the facts, the captured screen, and a way to keep it for the tests. */
export function Findings({ words, found }: Props) {
  const { recognition, tried, screen } = found
  const { facts, unsure, labels = [] } = recognition
  const captured = JSON.stringify(screen, null, 1)
  return (
    <>
      <Summary words={words} found={found} />
      <Part title={words.rules}>
        <Rules words={words} tried={tried} />
      </Part>
      <Part title={words.facts}>
        <Rows
          heads={words.factHeads}
          rows={facts.map(({ subject, key, value, evidence }) => [
            `${subject.kind} ${subject.name}`,
            key,
            JSON.stringify(value),
            evidence.quote,
          ])}
          none={words.none}
        />
      </Part>
      <Part title={words.unsure}>
        <Rows heads={words.unsureHeads} rows={unsure.map(({ key, reason }) => [key, reason])} none={words.none} />
      </Part>
      <Part title={words.labels}>
        <Rows
          heads={words.labelHeads}
          rows={labels.map(({ label, value, term }) => [label, value, term])}
          none={words.none}
        />
      </Part>
      <Fixture words={words} found={found} />
      <details>
        <summary>{words.screen}</summary>
        <p class="small soft">{words.screenHint}</p>
        <pre class="captured" tabIndex={0}>
          {captured.slice(0, MOST_LETTERS)}
          {captured.length > MOST_LETTERS && words.cut(captured.length - MOST_LETTERS)}
        </pre>
      </details>
    </>
  )
}

function Summary({ words, found: { recognition, others, elements, captureMs, recogniseMs } }: Props) {
  const { console, object } = recognition
  const rows: [string, string][] = [
    [words.console, console ?? words.noConsole],
    [words.object, object ? plainLine(`${object.kind} ${object.name}`) : words.none],
    [words.elements, String(elements)],
    [words.capture, words.ms(captureMs)],
    [words.recognise, words.ms(recogniseMs)],
    [words.others, others.join(', ') || words.none],
  ]
  return (
    <Part title={words.found}>
      <dl class="found">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

function Rules({ words, tried }: { words: InspectorWords; tried: readonly Tried[] }) {
  if (tried.length === 0) return <p class="soft">{words.none}</p>
  return (
    <table class="tried">
      <thead>
        <tr>
          <th scope="col">{words.rule}</th>
          <th scope="col">{words.result}</th>
          <th scope="col">{words.time}</th>
        </tr>
      </thead>
      <tbody>
        {tried.map((one) => (
          <tr key={one.rule}>
            <th scope="row">{one.rule}</th>
            <td>{resultText(words, one)}</td>
            <td>{words.ms(one.ms)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function resultText(words: InspectorWords, { fault, shows, facts, unsure }: Tried): string {
  if (fault !== null) return words.threw(plainLine(fault))
  if (!shows) return words.notShowing
  return facts + unsure === 0 ? words.silent : words.gave(facts, unsure)
}

/** The two files that `npm run new:fixture` writes. */
function Fixture({ words, found: { recognition, frozen } }: Props) {
  const name = `${recognition.console ?? 'no-console'}-${recognition.screens[0] ?? 'page'}`
  // JSON is YAML, and the formatter of the tests makes it look so.
  const sidecar = `${JSON.stringify(sidecarOf(frozen.address), null, 2)}\n`
  return (
    <Part title={words.fixture}>
      <p class="small soft">{words.fixtureHint}</p>
      <p class="sure">
        <button type="button" class="button" onClick={() => saveText(`${name}.html`, 'text/html', frozen.html)}>
          {words.savePage}
        </button>
        <button type="button" class="button" onClick={() => saveText(`${name}.yaml`, 'text/yaml', sidecar)}>
          {words.saveSidecar}
        </button>
      </p>
    </Part>
  )
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)

type RowsProps = { heads: readonly string[]; rows: readonly (readonly string[])[]; none: string }

/** Strangers' words, one line each. */
function Rows({ heads, rows, none }: RowsProps) {
  if (rows.length === 0) return <p class="soft">{none}</p>
  return (
    <table class="tried">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join()}>
            {row.map((cell, at) => (
              <td key={at}>
                <bdi>{plainLine(cell, 300)}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
