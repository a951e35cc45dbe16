import type { SnapshotTask } from '#shared/model/fact.ts'
import type { Neighbour, Parts, Rule, Told } from './rule.ts'

type TaskState = Extract<Told, { tell: 'task' }>['state']

/** The task ids of vSphere's API that make, remove or join snapshots. */
export const TASKS: Readonly<Record<string, SnapshotTask['task']>> = {
  'VirtualMachine.createSnapshot': 'create',
  'VirtualMachine.createSnapshotEx': 'create',
  'VirtualMachine.CreateSnapshot_Task': 'create',
  'vm.Snapshot.remove': 'remove',
  'VirtualMachine.removeAllSnapshots': 'remove-all',
  'VirtualMachine.consolidateDisks': 'consolidate',
  'vm.Snapshot.revert': 'revert',
  'VirtualMachine.revertToCurrentSnapshot': 'revert',
}

const TASK = 'haTask-(?<id>\\d{1,9})(?:-snapshot-\\d{1,9})?-vim\\.(?<task>[A-Za-z.]{1,60})-\\d{1,15}'

const CAUSES: Readonly<Record<string, Neighbour['cause']>> = {
  create: 'snapshot-create',
  remove: 'snapshot-remove',
  'remove-all': 'snapshot-remove',
  consolidate: 'consolidate',
}

/** A task, and where its lines stand among those of a VM, what it does to that VM. */
function task({ id = '', task: name = '' }: Parts, state: TaskState, phase: Neighbour['phase']): Told[] {
  const cause = CAUSES[TASKS[name] ?? '']
  if (!TASKS[name]) return []
  return [{ tell: 'task', task: name, id, state }, ...(cause ? [{ tell: 'neighbour', cause, phase } as const] : [])]
}

/** hostd.log and vpxa.log: the tasks a host works on. */
export const HOSTD: readonly Rule[] = [
  {
    id: 'hostd.task-created',
    family: 'host',
    keyword: 'haTask-',
    pattern: new RegExp(`^Task Created : ${TASK}\\b`),
    examples: [
      '2024-06-02T21:19:01.386Z In(166) Hostd[1050738]: [Originator@6876 sub=Vimsvc.TaskManager opID=esxui-a003-5e51 sid=52aa user=root] Task Created : haTask-120-vim.VirtualMachine.removeAllSnapshots-11703068',
      '<166>2019-03-12T08:00:00.100Z esx07.example.com Hostd: info hostd[2099123] [Originator@6876 sub=Vimsvc.TaskManager opID=4a5b user=vpxuser] Task Created : haTask-12-vim.vm.Snapshot.remove-12345',
      "2013-06-02T21:19:01.386Z [FFD46B90 info 'TaskManager' opID=HB-host-9] Task Created : haTask-12-snapshot-4-vim.vm.Snapshot.remove-5521",
    ],
    tells: (parts) => task(parts, 'running', 'begin'),
  },
  {
    id: 'hostd.task-completed',
    family: 'host',
    keyword: 'haTask-',
    pattern: new RegExp(`^Task Completed : ${TASK} Status (?<status>\\w{1,20})`),
    examples: [
      '2019-06-02T21:19:44.386Z info hostd[2099156] [Originator@6876 sub=Vimsvc.TaskManager opID=4fe1 user=vpxuser] Task Completed : haTask-120-vim.VirtualMachine.consolidateDisks-9987 Status success',
    ],
    tells: (parts) => task(parts, parts['status'] === 'success' ? 'succeeded' : 'failed', 'end'),
  },
  {
    id: 'vpxa.task-waiting',
    family: 'host',
    keyword: 'haTask-',
    pattern: new RegExp(`^(?:Timed out waiting for task vim\\.Task:|No taskinfo property updates for )${TASK}`),
    examples: [
      'Timed out waiting for task vim.Task:haTask-120-vim.VirtualMachine.removeAllSnapshots-11703068',
      '2024-06-02T21:24:01.386Z Wa(164) Vpxa[1050999]: [Originator@6876 sub=vpxLro opID=7f] No taskinfo property updates for haTask-120-vim.VirtualMachine.removeAllSnapshots-11703068 in 300000 ms',
    ],
    tells: (parts) => task(parts, 'running', 'begin'),
  },
  {
    id: 'vpxa.task-begin',
    family: 'host',
    keyword: ['vim.Virt', 'vim.vm.S'],
    pattern:
      /^\[?VpxLRO\]? -- BEGIN (?:task|lro)-[\w-]{1,40} -- (?<id>vm-\d{1,9}|\d{1,9}) -- vim\.(?<task>[A-Za-z.]{1,60}) --/,
    examples: [
      '2024-06-02T21:19:01.386Z In(166) Vpxa[1050999]: [Originator@6876 sub=vpxLro opID=7f] [VpxLRO] -- BEGIN task-4711 -- vm-2045 -- vim.VirtualMachine.createSnapshot -- 52aa',
    ],
    tells: (parts) => task(parts, 'running', 'begin'),
  },
]
