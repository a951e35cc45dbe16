import { useId, useState } from 'preact/hooks'
import type { TaughtLabel, TermId } from '#shared/model/console.ts'
import { REFUSALS, type Refusal } from '#shared/recognise/taught.ts'
import { nameText } from './fact-text.ts'
import { labelPlace } from './label-place.ts'
import { usePanel } from './panel-context.ts'
import { Unfolding } from './unfolding.tsx'
import { unknownLabels, type Meant, type UnknownLabel } from './unknown-labels.ts'

/** A label that was taught here, to be taken back at once. */
type Taught = { label: TaughtLabel; means: string }

/** Labels that Unstun does not know, for the person to say what they are; and those that were just said. */
export function Teach() {
  const { state, words } = usePanel()
  const [taught, setTaught] = useState<readonly Taught[]>([])
  const labels = unknownLabels(state)
  return (
    <>
      {labels.length > 0 && (
        <>
          <h3>{words.teach.title}</h3>
          <p class="soft">{words.teach.text}</p>
        </>
      )}
      <ul class="facts">
        {labels.map((unknown) => (
          <LabelLine
            key={unknown.label}
            unknown={unknown}
            teach={(label, means) => setTaught([...taught, { label, means }])}
          />
        ))}
      </ul>
      <div role="status">
        {taught.map((one) => (
          <TaughtLine
            key={JSON.stringify(one.label)}
            taught={one}
            forget={() => setTaught(taught.filter((other) => other !== one))}
          />
        ))}
      </div>
    </>
  )
}

type LineProps = { unknown: UnknownLabel; teach: (label: TaughtLabel, means: string) => void }

function LabelLine({ unknown, teach }: LineProps) {
  const { handle, words } = usePanel()
  const { label, value } = unknown
  const [told, setTold] = useState('')
  const gone = () => setTold(words.seen.gone)
  const show = () => {
    const isThere = handle.outline(labelPlace(handle.root.ownerDocument, label), gone)
    setTold(isThere ? words.seen.shown : words.seen.gone)
  }
  return (
    <Unfolding label={<bdi>{nameText(label)}</bdi>} value={<bdi>{nameText(value)}</bdi>}>
      <div class="ticket">
        <Choose unknown={unknown} show={show} teach={teach} />
        <p class="soft" role="status">
          {told}
        </p>
      </div>
    </Unfolding>
  )
}

function Choose({ unknown: { label, may }, show, teach }: LineProps & { show: () => void }) {
  const { words, send } = usePanel()
  // By its term: the page is looked at again while the person thinks.
  const [term, setTerm] = useState<TermId | null>(null)
  const chosen = may.find(({ teaches }) => teaches.term === term) ?? null
  const [refused, setRefused] = useState<Refusal | null>(null)
  const name = useId()
  const confirm = async ({ teaches, fact }: Meant) => {
    const answer = await send({ kind: 'teach', label: teaches })
    const why = REFUSALS.find((one) => one === answer) ?? null
    setRefused(why)
    if (why === null) teach(teaches, words.fact[fact])
  }
  return (
    <fieldset class="meant">
      <legend>{words.teach.ask(nameText(label))}</legend>
      {may.map((one) => (
        <label key={one.teaches.term}>
          <input type="radio" name={name} checked={chosen === one} onChange={() => setTerm(one.teaches.term)} />
          {words.fact[one.fact]}
        </label>
      ))}
      <label>
        <input type="radio" name={name} checked={chosen === null} onChange={() => setTerm(null)} />
        {words.teach.none}
      </label>
      <p class="soft">{words.teach.hint}</p>
      {refused && <p class="problem">{words.teach.refused}</p>}
      <p class="acts">
        <button type="button" class="small" onClick={show}>
          {words.seen.showMe}
        </button>
        <button type="button" class="small" disabled={chosen === null} onClick={() => chosen && void confirm(chosen)}>
          {words.teach.confirm}
        </button>
      </p>
    </fieldset>
  )
}

function TaughtLine({ taught: { label, means }, forget }: { taught: Taught; forget: () => void }) {
  const { words, send } = usePanel()
  const undo = () => void send({ kind: 'unteach', label }).then(forget)
  return (
    <p class="notice done">
      <bdi>{words.teach.taught(nameText(label.says), means)}</bdi>{' '}
      <button type="button" class="small quiet" onClick={undo}>
        {words.teach.undo}
      </button>
    </p>
  )
}
