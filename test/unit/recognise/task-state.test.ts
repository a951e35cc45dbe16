import { expect, it } from 'vitest'
import type { Cell } from '#shared/model/screen.ts'
import { facts, grid, vmScreen } from './screens.ts'

type Look = { says?: string; icons?: string[]; bar?: number; drawn?: true }

/** What a list tells of the one task whose state looks so. */
function stateOf({ says = '', icons = [], bar, drawn }: Look): unknown {
  const tasks = grid(['Task Name', 'Target', 'Status'], [['Remove snapshot', 'sql01', says]])
  const [row] = tasks.rows
  const status: Cell = { text: says, pieces: drawn ? [] : [says], icons, progress: bar ?? null, at: [3] }
  const rows = row ? [{ ...row, cells: [...row.cells.slice(0, 2), status] }] : []
  const told = Object.fromEntries(facts(vmScreen('sql01', { ...tasks, rows })))
  return told['vm.snapshot-task'] ?? 'not told'
}

const RUNS = { task: 'remove', state: 'running' }
const FAILED = { task: 'remove', state: 'failed' }
const DONE = { task: 'remove', state: 'succeeded' }

it.each<[string, Look, unknown]>([
  ['how far it is', { bar: 45 }, { ...RUNS, progress: 45 }],
  ['how far it is beside a cross to cancel it', { bar: 45, icons: ['times-circle'] }, { ...RUNS, progress: 45 }],
  ['how far it is beside an error', { bar: 45, icons: ['exclamation-circle'] }, 'not told'],
  ['unknown words beside a bar and a cross', { says: 'Merging', bar: 45, icons: ['times-circle'] }, 'not told'],
  ['an error', { icons: ['exclamation-circle'] }, FAILED],
  [
    'a message beside an error',
    { says: 'The disk is locked: 95 % full', icons: ['vsphere-icon-status-error'] },
    FAILED,
  ],
  ['a cross alone', { icons: ['times-circle'] }, FAILED],
  ['a cross beside what was canceled', { says: 'Canceled', icons: ['times-circle'] }, 'not told'],
  ['a warning', { icons: ['exclamation-triangle'] }, 'not told'],
  ['a check', { icons: ['check-circle'] }, DONE],
  ['a box to check', { icons: ['icon checkbox-icon'] }, 'not told'],
  ['what is incomplete', { icons: ['icon icon-incomplete'] }, 'not told'],
  ['Completed beside an error', { says: 'Completed', icons: ['error-standard'] }, 'not told'],
  ['Completed beside a bar', { says: 'Completed', bar: 30 }, { ...RUNS, progress: 30 }],
  ['失敗 beside a check', { says: '失敗しました', icons: ['check-circle'] }, FAILED],
  ['完了していません', { says: '完了していません' }, 'not told'],
  ['a check and an error', { icons: ['check-circle', 'error-standard'] }, 'not told'],
  ['an icon that is called Failed', { says: 'Failed', drawn: true }, FAILED],
  ['a check that is called in a language we do not know', { says: '성공', drawn: true, icons: ['check'] }, DONE],
  ['the same as words', { says: '성공', icons: ['check'] }, 'not told'],
  ['a check that is called Canceled', { says: 'Canceled', drawn: true, icons: ['check'] }, 'not told'],
  ['a bar that is called 取り消し中', { says: '取り消し中 40%', drawn: true, bar: 40 }, 'not told'],
  ['キューに入っています', { says: 'キューに入っています' }, { task: 'remove', state: 'queued' }],
  ['キューから削除されました', { says: 'キューから削除されました' }, 'not told'],
  ['取り消されました', { says: '取り消されました' }, 'not told'],
  ['進行しています', { says: '進行しています ３０ ％' }, { ...RUNS, progress: 30 }],
  ['正常に終了しました', { says: '正常に終了しました' }, DONE],
])('%s', (_, look, told) => {
  expect(stateOf(look)).toEqual(told)
})
