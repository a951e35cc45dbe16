import { element, type Child } from '../page/element.ts'
import { again, clock, link, say, time } from '../page/show.ts'
import { JOB, jobLinesAt, PROXIES, sessionsAt, type Session, type SessionLine } from '../story/backup.ts'
import { moment } from '../story/clock.ts'
import { durationOf } from '../story/labels.ts'
import { LABELS } from './labels.ts'
import { PATHS } from './paths.ts'
import { card, grid } from './parts.ts'

let byWorkload = true
let chosen = 'sql01'

type Proxy = (typeof PROXIES)[number]

export function proxiesPage(): Child[] {
  const mode = (one: Proxy): string => say(one.mode === 'Network' ? LABELS.network : LABELS.automatic)
  const columns = [
    { title: say(LABELS.name), cell: (one: Proxy) => [one.name] },
    { title: say(LABELS.type), cell: (one: Proxy) => [one.type] },
    { title: say(LABELS.host), cell: (one: Proxy) => [one.host] },
    { title: say(LABELS.transportMode), cell: (one: Proxy) => [mode(one)] },
    { title: say(LABELS.maxTasks), cell: (one: Proxy) => [String(one.tasks)] },
  ]
  return [element('h2', {}, say(LABELS.proxies)), grid(columns, () => [...PROXIES])]
}

type Run = { name: string; running: boolean; from: number; to: number }
const RUNS: readonly Run[] = [
  { name: JOB.name, running: true, from: -32 * 60, to: 0 },
  { name: 'Web servers nightly', running: false, from: -200 * 60, to: -171 * 60 },
]

export function sessionLogsPage(): Child[] {
  const columns = [
    { title: say(LABELS.jobName), cell: ({ name }: Run) => [name] },
    { title: say(LABELS.sessionType), cell: () => [JOB.type] },
    {
      title: say(LABELS.status),
      cell: ({ running }: Run) => [link(PATHS.session, say(running ? LABELS.running : LABELS.success))],
    },
    { title: say(LABELS.startTime), cell: ({ from }: Run) => [time(moment(clock, from))] },
    { title: say(LABELS.endTime), cell: ({ running, to }: Run) => [running ? '' : time(moment(clock, to))] },
  ]
  return [element('h2', {}, say(LABELS.sessionLogs)), grid(columns, () => [...RUNS])]
}

/** One session: as a whole, or the log of one workload. Only the latter says which transport mode ran. */
export function sessionPage(): Child[] {
  return [
    element(
      'div',
      { class: 'breadcrumb' },
      link(PATHS.sessionLogs, say(LABELS.sessionLogs)),
      ' / ',
      element('span', {}, JOB.name),
    ),
    element('h2', {}, JOB.name),
    element(
      'div',
      { class: 'session' },
      element(
        'section',
        { class: 'card details' },
        element('h3', {}, say(LABELS.sessionDetails)),
        viewSwitch(),
        ...(byWorkload ? workloads() : [log(() => jobLinesAt(clock))]),
      ),
      element('div', { class: 'side' }, results()),
    ),
  ]
}

function viewSwitch(): HTMLElement {
  const choice = (label: string, value: boolean): HTMLElement => {
    const click = (): void => {
      byWorkload = value
      again()
    }
    return element(
      'button',
      { type: 'button', role: 'tab', 'aria-selected': String(value === byWorkload), click },
      label,
    )
  }
  return element(
    'div',
    { class: 'views', role: 'tablist' },
    choice(say(LABELS.jobView), false),
    choice(say(LABELS.workloadView), true),
  )
}

function workloads(): HTMLElement[] {
  const columns = [
    { title: say(LABELS.workload), cell: ({ machine }: Session) => [machine] },
    {
      title: say(LABELS.status),
      cell: ({ status }: Session) => [say(status === 'running' ? LABELS.running : LABELS.success)],
    },
  ]
  const choose = ({ machine }: Session): void => {
    chosen = machine
    again()
  }
  const list = grid(columns, () => sessionsAt(clock), { isChosen: ({ machine }) => machine === chosen, choose })
  const lines = (): SessionLine[] => sessionsAt(clock).find(({ machine }) => machine === chosen)?.lines ?? []
  return [list, log(lines)]
}

function log(lines: () => SessionLine[]): HTMLElement {
  const columns = [
    { title: say(LABELS.action), cell: ({ text }: SessionLine) => [text] },
    {
      title: say(LABELS.status),
      cell: ({ state }: SessionLine) => [say(state === 'running' ? LABELS.running : LABELS.success)],
    },
    { title: say(LABELS.duration), cell: ({ seconds }: SessionLine) => [durationOf(seconds)] },
  ]
  return grid(columns, lines)
}

function results(): HTMLElement {
  return card(say(LABELS.results), [
    [say(LABELS.bottleneck), say(LABELS.source)],
    [say(LABELS.rate), '52 MB/s'],
    [say(LABELS.read), '47.0 GB'],
    [say(LABELS.transferred), '21.3 GB (2.2x)'],
  ])
}
