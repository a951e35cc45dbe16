import type { SnapshotTask } from '#shared/model/fact.ts'
import { leadingTime, written } from '../rules/time.ts'
import { cell, hasColumn, type TableFact, type TableRule } from './table-fact.ts'
import { folded, foldedList, foldName, type Row } from './table.ts'

const TASK = folded('taskname', 'task', 'タスク名', 'タスク')
const TARGET = folded('target', 'ターゲット', '対象', 'entity')
const STATUS = folded('status', 'state', 'ステータス', '状態', 'result', '結果')
const STARTED = folded('start time', '開始時刻', '開始時間', '開始日時')

/** People plan tasks with targets, too; a client says when it queued and began them, and for whom. */
const OWN = [
  ...STARTED,
  ...foldedList(
    'task name|タスク名|started|queued|queued for|initiator|completion time|completed|server|details|' +
      '開始者|完了時刻|完了時間|サーバ|詳細',
  ),
]

/** Labels of vSphere's task catalogue. */
const LABELS = new Map<string, SnapshotTask['task']>(
  (
    [
      ['create', 'Create virtual machine snapshot', 'Create snapshot', 'Take snapshot'],
      ['remove', 'Remove snapshot', 'Delete snapshot'],
      ['remove-all', 'Remove all snapshots', 'Delete all snapshots'],
      ['consolidate', 'Consolidate virtual machine disk files', 'Consolidate disks', 'Consolidate'],
      ['revert', 'Revert snapshot', 'Revert to snapshot', 'Revert to current snapshot'],
    ] as const
  ).flatMap(([task, ...labels]) => labels.map((label) => [foldName(label), task] as const)),
)

/** The Japanese labels are not verified and vary with the release: told by the words they are made of, the first that fits. */
const JAPANESE: readonly [task: SnapshotTask['task'], words: RegExp][] = [
  ['revert', /^(?:現在の)?スナップショット.{0,6}(?:戻|復帰)/],
  ['remove-all', /^(?:仮想マシンの?)?(?:すべて|全て|全)の?スナップショットの?削除$/],
  ['remove', /^(?:仮想マシンの?)?スナップショットの?削除$/],
  ['create', /^(?:仮想マシンの?)?スナップショットの?(?:作成|取得)$/],
  ['consolidate', /^(?:仮想マシンの?)?ディスク(?:ファイル)?の?統合$/],
]

/** The task list of a client, copied: the newest snapshot task of each VM. Without its time the first stands: lists begin there. */
export const tasksOf: TableRule = (table) => {
  if (!hasColumn(table, ...TASK) || !hasColumn(table, ...TARGET) || !hasColumn(table, ...STATUS)) return undefined
  if (!hasColumn(table, ...OWN)) return undefined
  const newest = new Map<string, TableFact>()
  for (const fact of table.rows.flatMap(taskFact)) {
    const other = newest.get(fact.subject.name)
    if (!other || isLater(fact.row, other.row)) newest.set(fact.subject.name, fact)
  }
  return [...newest.values()]
}

/** Whether one task began after another, as far as their times tell. */
function isLater(row: Row, other: Row): boolean {
  const [a, b] = [row, other].map((each) => leadingTime(cell(each, ...STARTED) ?? '').time)
  if (!a || !b) return false
  if (typeof a === 'string' || typeof b === 'string') return typeof a === typeof b && a > b
  const [order] = [a.order, b.order, 'mdy' as const].filter((each) => each !== undefined)
  const sameDay = a.first === b.first && a.second === b.second && a.year === b.year
  return sameDay ? a.clock > b.clock : (written(a, order) ?? '') > (written(b, order) ?? '')
}

function taskFact(row: Row): TableFact[] {
  const task = taskOf(foldName(cell(row, ...TASK) ?? ''))
  const state = stateOf(cell(row, ...STATUS) ?? '')
  const name = cell(row, ...TARGET)
  if (!task || !state || !name) return []
  return [{ subject: { kind: 'vm', name }, key: 'vm.snapshot-task', value: { task, ...state }, row }]
}

const taskOf = (label: string) => LABELS.get(label) ?? JAPANESE.find(([, words]) => words.test(label))?.[0]

function stateOf(text: string): Omit<SnapshotTask, 'task'> | undefined {
  const percent = /(?<![\d.])(\d{1,3}) ?%/.exec(text)
  if (percent && Number(percent[1]) <= 100) return { state: 'running', progress: Number(percent[1]) }
  const folded = foldName(text)
  if (/^(?:completed|succeeded|success|完了|成功)/.test(folded)) return { state: 'succeeded' }
  if (/^(?:running|inprogress|実行中)/.test(folded)) return { state: 'running' }
  if (/^(?:queued|キュ|待機中)/.test(folded)) return { state: 'queued' }
  return /^(?:failed|error|失敗|エラ)/.test(folded) ? { state: 'failed' } : undefined
}
