import { element, type Child } from '../page/element.ts'
import { clock, say, time } from '../page/show.ts'
import { VMS } from '../story/inventory.ts'
import { ours, type Label } from '../story/labels.ts'
import { tasksAt, type Task, type TaskKind } from '../story/tasks.ts'
import { grid } from './kendo.ts'
import { LABELS } from './labels.ts'
import { HOST } from './pages.ts'

const NAMES: Record<TaskKind, Label> = {
  'create-snapshot': ours('Create Snapshot', 'スナップショットの作成'),
  'remove-snapshot': ours('Remove Snapshot', 'スナップショットの削除'),
  reconfigure: ours('Reconfig VM', '仮想マシンの再構成'),
  rescan: ours('Rescan All Hba', 'すべての HBA の再スキャン'),
  'power-on': ours('Power On VM', '仮想マシンのパワーオン'),
}

/** The host's own tasks; what other hosts do is not seen here. */
function own({ target }: Task): boolean {
  return target === HOST.name || VMS.some(({ name, host }) => name === target && host === HOST.name)
}

function result({ completed, progress }: Task): Child[] {
  if (completed) return [element('i', { class: 'esx-icon-check' }), say(LABELS.succeeded)]
  return [
    element('progress', { value: progress, max: 100 }),
    element('span', {}, `${say(LABELS.inProgress)}... ${progress} %`),
  ]
}

export function recentTasks(): HTMLElement {
  const columns = [
    { field: 'task', title: say(LABELS.task), cell: ({ kind }: Task) => [say(NAMES[kind])] },
    { field: 'target', title: say(LABELS.target), cell: ({ target }: Task) => [target] },
    { field: 'initiator', title: say(LABELS.initiator), cell: () => ['vpxuser'] },
    { field: 'queued', title: say(LABELS.queued), cell: ({ started }: Task) => [time(started)] },
    { field: 'started', title: say(LABELS.started), cell: ({ started }: Task) => [time(started)] },
    { field: 'result', title: say(LABELS.result), cell: result },
    { field: 'completed', title: say(LABELS.completed), cell: ({ completed }: Task) => [time(completed)] },
  ]
  const rows = () => tasksAt(clock).filter(own)

  return element(
    'div',
    { id: 'recentTasks' },
    element('div', { class: 'panel-title' }, say(LABELS.recentTasks)),
    grid('taskGrid', columns, rows),
  )
}
