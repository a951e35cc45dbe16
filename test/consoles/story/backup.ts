import { moment, secondsIn, type Clock } from './clock.ts'

export const JOB = { name: 'Databases nightly', type: 'VMware Backup', server: 'veeam.lab', repository: 'repo01' }

export const PROXIES = [
  { name: 'veeam-proxy01', mode: 'Automatic selection', type: 'VMware', tasks: 4, host: 'veeam-proxy01.lab' },
  { name: 'VMware Backup Proxy', mode: 'Network', type: 'VMware', tasks: 2, host: 'veeam.lab' },
] as const

export type LineState = 'success' | 'running'
/** One line of a machine's session log. Veeam writes it in English whatever the console's language. */
export type SessionLine = { at: Date; text: string; state: LineState; seconds: number }
export type Session = { machine: string; status: 'success' | 'running'; percent: number; lines: SessionLine[] }

type Plan = [from: number, seconds: number | null, text: string]

const SQL01: readonly Plan[] = [
  [-14 * 60, 6, 'VM processing started'],
  [-14 * 60 + 6, 4, 'VM size: 500 GB (212.4 GB used)'],
  [-13 * 60, 38, 'Getting VM info from vSphere'],
  [-11 * 60, 9, 'Creating VM snapshot'],
  [-11 * 60 + 12, 3, 'Saving [nfs-ds1] sql01/sql01.vmx'],
  [-10 * 60, 14, 'Using backup proxy veeam-proxy01 for disk Hard disk 1 [hotadd]'],
  [-10 * 60 + 2, 14, 'Using backup proxy veeam-proxy01 for disk Hard disk 2 [hotadd]'],
  [-9 * 60, 96, 'Hard disk 1 (100 GB) 3.2 GB read at 38 MB/s [CBT]'],
  [-9 * 60, 431, 'Hard disk 2 (400 GB) 18.7 GB read at 45 MB/s [CBT]'],
  [-35, null, 'Removing VM snapshot'],
]

const FILE01: readonly Plan[] = [
  [-31 * 60, 5, 'VM processing started'],
  [-31 * 60 + 5, 3, 'VM size: 2.1 TB (1.3 TB used)'],
  [-29 * 60, 6, 'Creating VM snapshot'],
  [-28 * 60, 11, 'Using backup proxy VMware Backup Proxy for disk Hard disk 1 [nbd]'],
  [-28 * 60 + 1, 11, 'Using backup proxy VMware Backup Proxy for disk Hard disk 2 [nbd]'],
  [-27 * 60, 412, 'Hard disk 1 (80 GB) 1.1 GB read at 61 MB/s [CBT]'],
  [-27 * 60, 588, 'Hard disk 2 (2.0 TB) 24.0 GB read at 58 MB/s [CBT]'],
  [-17 * 60, 120, 'Removing VM snapshot'],
  [-15 * 60, 8, 'Finalizing'],
]

/** The machines of the job's running session, with each machine's own log. */
export function sessionsAt(clock: Clock): Session[] {
  return [
    { machine: 'sql01', status: 'running', percent: 96, lines: SQL01.map((plan) => lineOf(plan, clock)) },
    { machine: 'file01', status: 'success', percent: 100, lines: FILE01.map((plan) => lineOf(plan, clock)) },
  ]
}

/** What the job as a whole has logged; no transport mode stands here. */
export function jobLinesAt(clock: Clock): SessionLine[] {
  const plans: readonly Plan[] = [
    [-32 * 60, 12, 'Building list of objects to process'],
    [-32 * 60 + 12, 2, 'VM size: 2.6 TB (1.5 TB used)'],
    [-32 * 60 + 14, 1, 'Changed block tracking is enabled'],
    [-31 * 60, 968, 'Processing file01'],
    [-14 * 60, null, 'Processing sql01'],
  ]
  return plans.map((plan) => lineOf(plan, clock))
}

function lineOf([from, seconds, text]: Plan, clock: Clock): SessionLine {
  const state = seconds === null ? 'running' : 'success'
  return { at: moment(clock, from), text, state, seconds: seconds ?? secondsIn(clock) - from }
}
