import { moment, type Clock } from './clock.ts'

export type Snapshot = {
  name: string
  description: string
  created: Date
  sizeGb: number
  memory: boolean
  quiesced: boolean
  children: Snapshot[]
}

const DAY = 86_400

/** The snapshots of a VM as its snapshot manager shows them, the oldest outside. */
export function snapshotsOf(vm: string, clock: Clock): Snapshot[] {
  if (vm === 'sql01') return [ofBackup(clock)]
  if (vm === 'app01') return [beforeUpgrade(clock)]
  return []
}

/** Name and description as Veeam writes them (Veeam KB1790). */
const ofBackup = (clock: Clock): Snapshot => ({
  name: 'VEEAM BACKUP TEMPORARY SNAPSHOT',
  description: 'Please do not delete this snapshot. It is being used by Veeam Backup.',
  created: moment(clock, -11 * 60),
  sizeGb: 6.4,
  memory: false,
  quiesced: false,
  children: [],
})

const beforeUpgrade = (clock: Clock): Snapshot => ({
  name: 'before upgrade to 4.2',
  description: 'Delete after acceptance',
  created: moment(clock, -46 * DAY),
  sizeGb: 21.8,
  memory: false,
  quiesced: false,
  children: [
    {
      name: 'schema migrated',
      description: '',
      created: moment(clock, -45 * DAY),
      sizeGb: 3.1,
      memory: true,
      quiesced: false,
      children: [],
    },
  ],
})
