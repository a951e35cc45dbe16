import type { Topic } from '#shared/model/topic.ts'
import { useApp, useTitle } from '../frame/app-context.ts'
import { InTopic } from '../frame/in-topic.tsx'
import { linkTo } from '../frame/route.ts'
import { useCase } from '../frame/use-stored.ts'
import { Walk } from './walk.tsx'

type Props = { topic: Topic; caseId: string | null; asked: string | null }

/** A walk: a new one, or the case with this id. `asked` names a question to answer out of turn. */
export function WalkPage({ topic, caseId, asked }: Props) {
  const { words } = useApp()
  const open = useCase(caseId)
  if (open === undefined) return <p role="status">{words.frame.loading}</p>
  if (caseId && !open) return <MissingCase topic={topic} />
  return <InTopic id={open?.record.topic ?? topic.id} draw={(own) => <Walk topic={own} open={open} asked={asked} />} />
}

/** The case is not here. */
export function MissingCase({ topic }: { topic: Topic }) {
  const { store, words } = useApp()
  // From memory nobody can tell whether the case is on this device.
  const [title, text] =
    store.kind === 'memory'
      ? [words.walk.unreadCase, words.walk.unreadCaseText]
      : [words.walk.missingCase, words.walk.missingCaseText]
  useTitle(title)
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
      <p class="ends">
        <a class="button primary" href={linkTo(`walk/${topic.id}`)}>
          {words.walk.startOver}
        </a>
        <a class="button" href={linkTo('cases')}>
          {words.home.allCases}
        </a>
      </p>
    </div>
  )
}
