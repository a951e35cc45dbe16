import { element, type Child } from '../page/element.ts'
import { again, clock, go, say, time } from '../page/show.ts'
import { JOB, sessionsAt, type Session, type SessionLine } from '../story/backup.ts'
import { moment, type Clock } from '../story/clock.ts'
import { durationOf } from '../story/labels.ts'
import { dialog, grid } from './ext.ts'
import { LABELS } from './labels.ts'

const DAY = 86_400
const OTHER_JOBS = ['Web servers nightly', 'File servers weekly'] as const
let chosen = 'sql01'

type Job = { id: string; type: string; state: 'working' | 'success'; latest: Date; next: Date }

function jobs(now: Clock): Job[] {
  const other = OTHER_JOBS.map((id, index): Job => ({
    id,
    type: JOB.type,
    state: 'success',
    latest: moment(now, (index - 2) * 7000),
    next: moment(now, DAY + index * 3600),
  }))
  return [
    { id: JOB.name, type: JOB.type, state: 'working', latest: moment(now, -32 * 60), next: moment(now, DAY) },
    ...other,
  ]
}

/** The jobs; the state of one leads to its session. */
export function jobsPage(): Child[] {
  const state = ({ state: is }: Job): Child[] => [
    element('a', { class: 'status-link', click: () => go('/index.aspx#!reports') }, say(LABELS[is])),
  ]
  const columns = [
    { id: 'name', title: say(LABELS.name), width: 3, cell: ({ id }: Job) => [id] },
    { id: 'type', title: say(LABELS.type), width: 2, cell: ({ type }: Job) => [type] },
    { id: 'platform', title: say(LABELS.platform), width: 1, cell: () => ['VMware'] },
    { id: 'server', title: say(LABELS.backupServer), width: 2, cell: () => [JOB.server] },
    { id: 'status', title: say(LABELS.status), width: 1, cell: state },
    { id: 'latest', title: say(LABELS.latestRun), width: 2, cell: ({ latest }: Job) => [time(latest)] },
    { id: 'next', title: say(LABELS.nextRun), width: 2, cell: ({ next }: Job) => [time(next)] },
  ]
  const count = `${say(LABELS.displaying)} 1 - 3 / 3`
  return [grid(columns, () => jobs(clock)), element('div', { class: 'x-toolbar' }, count)]
}

/** The session of the job: its machines, and the log of the one that is chosen. */
export function reportsPage(): Child[] {
  return [dialog(`${say(LABELS.session)}: ${JOB.name}`, machines(), log())]
}

function machines(): HTMLElement {
  const columns = [
    { id: 'machine', title: say(LABELS.machine), width: 3, cell: ({ machine }: Session) => [machine] },
    {
      id: 'status',
      title: say(LABELS.status),
      width: 2,
      cell: ({ status }: Session) => [say(status === 'running' ? LABELS.working : LABELS.success)],
    },
    { id: 'progress', title: say(LABELS.progress), width: 1, cell: ({ percent }: Session) => [`${percent}%`] },
  ]
  const choose = ({ machine }: Session): void => {
    chosen = machine
    again()
  }
  return grid(columns, () => sessionsAt(clock).map((one) => ({ ...one, id: one.machine })), { chosen, choose })
}

function log(): HTMLElement {
  const icon = ({ state }: SessionLine): Child[] => [element('i', { class: `status-icon ${state}` })]
  const columns = [
    { id: 'time', title: say(LABELS.time), width: 2, cell: ({ at }: SessionLine) => [time(at)] },
    { id: 'status', title: say(LABELS.status), width: 1, cell: icon },
    { id: 'information', title: say(LABELS.information), width: 8, cell: ({ text }: SessionLine) => [text] },
    {
      id: 'duration',
      title: say(LABELS.duration),
      width: 1,
      cell: ({ seconds }: SessionLine) => [durationOf(seconds)],
    },
  ]
  const lines = (): (SessionLine & { id: string })[] =>
    sessionsAt(clock)
      .filter(({ machine }) => machine === chosen)
      .flatMap((session) => session.lines.map((line, index) => ({ ...line, id: String(index) })))
  return grid(columns, lines)
}
