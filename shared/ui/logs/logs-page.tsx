// Before the parts, whose own rules stand above these.
import '../pages/lists.css'
import '../prose/prose.css'
import './logs.css'
import { useTitle } from '../frame/app-context.ts'
import { usePlace } from '../frame/route.ts'
import { Intake } from './intake.tsx'
import { Kept } from './kept.tsx'
import { useLogsWords } from './logs-words.ts'
import { OfferForm } from './offer-form.tsx'
import { Progress } from './progress.tsx'
import type { ReadLogs } from './read-logs.ts'
import { ResultView } from './result-view.tsx'
import { useReading } from './use-reading.ts'

type Props = { topicId: string; read: ReadLogs }

/** Logs in, stuns and facts out; all of it on this device. */
export function LogsPage({ topicId, read }: Props) {
  const words = useLogsWords()
  const caseId = usePlace().query.get('case')
  const { state, start, cancel } = useReading(read)
  useTitle(words.title)
  return (
    <div class="logs">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.lead}</p>
      <Intake take={start} isNext={state.is !== 'done'} />
      {state.is === 'reading' && <Progress {...state} cancel={cancel} />}
      <div role="status">
        {state.is === 'cancelled' && <p class="notice">{words.cancelled}</p>}
        {state.is === 'refused' && <p class="notice">{state.sentence(words)}</p>}
      </div>
      {state.is === 'idle' && <Kept caseId={caseId} read={start} />}
      {state.is === 'done' && (
        <ResultView result={state.result}>
          <OfferForm reading={state.result.reading} inputs={state.inputs} topicId={topicId} caseId={caseId} />
        </ResultView>
      )}
    </div>
  )
}
