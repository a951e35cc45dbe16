import type { SnapshotTask } from '#shared/model/fact.ts'
import { cell, hasColumn, type TableFact, type TableRule } from './table-fact.ts'
import { foldName, type Row } from './table.ts'

const TASK = ['taskname', 'task', 'タスク名', 'タスク']
const TARGET = ['target', 'ターゲット', '対象', 'entity']
const STATUS = ['status', 'state', 'ステタス', '状態', 'result', '結果']

/** Labels of vSphere's task catalogue; the Japanese ones are not verified, so they are compared without spaces and long vowels. */
const LABELS = new Map<string, SnapshotTask['task']>(
  (
    [
      ['create', 'Create virtual machine snapshot', '仮想マシンのスナップショットの作成'],
      ['remove', 'Remove snapshot', 'スナップショットの削除'],
      ['remove-all', 'Remove all snapshots', 'すべてのスナップショットの削除'],
      ['consolidate', 'Consolidate virtual machine disk files', '仮想マシンのディスク ファイルの統合'],
      ['revert', 'Revert snapshot', 'スナップショットの復帰'],
      ['revert', 'Revert to current snapshot', '現在のスナップショットに戻す'],
    ] as const
  ).flatMap(([task, ...labels]) => labels.map((label) => [foldName(label), task] as const)),
)

/** The task list of a client, copied: the newest snapshot task of each VM, which stands first. */
export const tasksOf: TableRule = (table) => {
  if (!hasColumn(table, ...TASK) || !hasColumn(table, ...TARGET) || !hasColumn(table, ...STATUS)) return undefined
  const facts = table.rows.flatMap(taskFact)
  return facts.filter(({ subject }, at) => facts.findIndex((each) => each.subject.name === subject.name) === at)
}

function taskFact(row: Row): TableFact[] {
  const task = LABELS.get(foldName(cell(row, ...TASK) ?? ''))
  const state = stateOf(cell(row, ...STATUS) ?? '')
  const name = cell(row, ...TARGET)
  if (!task || !state || !name) return []
  return [{ subject: { kind: 'vm', name }, key: 'vm.snapshot-task', value: { task, ...state }, row }]
}

function stateOf(text: string): Omit<SnapshotTask, 'task'> | undefined {
  const percent = /(?<![\d.])(\d{1,3}) ?%/.exec(text)
  if (percent && Number(percent[1]) <= 100) return { state: 'running', progress: Number(percent[1]) }
  const folded = foldName(text)
  if (/^(?:completed|succeeded|success|完了|成功)/.test(folded)) return { state: 'succeeded' }
  if (/^(?:running|inprogress|実行中)/.test(folded)) return { state: 'running' }
  if (/^(?:queued|キュ|待機中)/.test(folded)) return { state: 'queued' }
  return /^(?:failed|error|失敗|エラ)/.test(folded) ? { state: 'failed' } : undefined
}
