import type { Topic } from '#shared/model/topic.ts'
import type { OpenCase } from '#shared/store/store.ts'
import { useApp, useText } from '../frame/app-context.ts'
import { contentOf } from '../frame/content-index.ts'
import { linkTo } from '../frame/route.ts'
import { caseTitle } from './case-title.ts'
import './walk-head.css'

/** Which case this is, whether it is kept, and the ways out of it. */
export function WalkHead({ topic, open }: { topic: Topic; open: OpenCase | null }) {
  const { language, running, store, words } = useApp()
  const text = useText()
  const then = open?.record.content
  const now = contentOf(running, topic.id)
  return (
    <div class="walk-title small">
      <strong>{open ? caseTitle(open.record, language) : text(topic.title)}</strong>
      {open && <span class="soft">{store.kind === 'database' ? words.walk.saved : words.walk.unsaved}</span>}
      {open && (
        <span class="no-print">
          <a class="button quiet" href={linkTo(`walk/${topic.id}`)}>
            {words.walk.startOver}
          </a>
          <a class="button quiet" href={linkTo(`case/${open.record.id}/handover`)}>
            {words.walk.handOver}
          </a>
          <button type="button" class="button quiet" onClick={() => print()}>
            {words.walk.print}
          </button>
        </span>
      )}
      {then && now && then.hash !== now.hash && (
        <p class="soft">{words.walk.answeredUnder(nameOf(then), nameOf(now))}</p>
      )}
    </div>
  )
}

const nameOf = ({ date, hash }: { date: string; hash: string }) => `${date} (${hash.slice(0, 12)})`
