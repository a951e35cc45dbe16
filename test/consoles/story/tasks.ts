import { moment, secondsIn, type Clock } from './clock.ts'

/** Tasks by VMware's own keys; their labels are the consoles'. */
export type TaskKind = 'create-snapshot' | 'remove-snapshot' | 'reconfigure' | 'rescan' | 'power-on'
export type Task = {
  id: string
  kind: TaskKind
  target: string
  targetKind: 'vm' | 'host'
  initiator: string
  started: Date
  /** Null while it runs; `progress` is 0 to 100. */
  completed: Date | null
  progress: number
}

type Plan = Pick<Task, 'kind' | 'target'> & { from: number; to: number | null; initiator?: string; host?: true }

/** Seconds from the story's beginning. The removal that freezes sql01 runs on, and never quite ends. */
const PLANS: readonly Plan[] = [
  { kind: 'rescan', target: 'esx03.lab', from: -41 * 60, to: -41 * 60 + 18, initiator: 'LAB\\admin', host: true },
  { kind: 'power-on', target: 'mon01', from: -33 * 60, to: -33 * 60 + 4, initiator: 'LAB\\admin' },
  { kind: 'create-snapshot', target: 'file01', from: -29 * 60, to: -29 * 60 + 6 },
  { kind: 'remove-snapshot', target: 'file01', from: -17 * 60, to: -15 * 60 },
  { kind: 'create-snapshot', target: 'sql01', from: -11 * 60, to: -11 * 60 + 9 },
  { kind: 'reconfigure', target: 'veeam-proxy01', from: -10 * 60, to: -10 * 60 + 5 },
  { kind: 'reconfigure', target: 'veeam-proxy01', from: -52, to: -46 },
  { kind: 'remove-snapshot', target: 'sql01', from: -35, to: null },
]

/** The tasks known now, the newest first. */
export function tasksAt(clock: Clock): Task[] {
  return PLANS.map((plan, id) => taskOf(plan, id, clock)).toReversed()
}

function taskOf({ kind, target, from, to, initiator, host }: Plan, id: number, clock: Clock): Task {
  const progress = Math.min(99, 12 + Math.floor(secondsIn(clock) / 9))
  return {
    id: String(id),
    kind,
    target,
    targetKind: host ? 'host' : 'vm',
    initiator: initiator ?? 'LAB\\svc-veeam',
    started: moment(clock, from),
    completed: to === null ? null : moment(clock, to),
    progress: to === null ? progress : 100,
  }
}
