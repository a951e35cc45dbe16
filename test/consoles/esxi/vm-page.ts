import { element, type Child } from '../page/element.ts'
import { again, clock, say, time } from '../page/show.ts'
import type { Vm } from '../story/inventory.ts'
import { snapshotsOf, type Snapshot } from '../story/snapshots.ts'
import { tree, type Branch } from './kendo.ts'
import { LABELS } from './labels.ts'
import { objectHeader, portlet } from './pages.ts'

let dialogOf: string | null = null
let chosen: string | null = null

export function vmPage(vm: Vm): Child[] {
  const disks = vm.disks.flatMap(({ sizeGb, file }, index): [string, string][] => [
    [`${say(LABELS.hardDisk)} ${index + 1}`, `${sizeGb} GB`],
    [say(LABELS.backing), file],
  ])
  return [
    toolbar(vm),
    objectHeader(vm.name, 'vm', [
      [say(LABELS.guestOs), vm.guest],
      [say(LABELS.tools), say(LABELS.yes)],
      [say(LABELS.cpus), String(vm.cpus)],
      [say(LABELS.memory), `${vm.memoryGb} GB`],
    ]),
    ...(vm.needsConsolidation ? [alert(say(LABELS.consolidation))] : []),
    portlet(say(LABELS.configuration), disks),
    ...(dialogOf === vm.name ? [dialog(vm)] : []),
  ]
}

function toolbar(vm: Vm): HTMLElement {
  const open = (): void => {
    dialogOf = vm.name
    again()
  }
  const action = (label: string, id: string, click: () => void): HTMLElement =>
    element('button', { type: 'button', id, class: 'vui-action', click }, label)
  return element(
    'div',
    { class: 'vui-toolbar', id: 'snapshots' },
    action(say(LABELS.takeSnapshot), 'takeSnapshot', () => undefined),
    action(say(LABELS.manageSnapshots), 'manageSnapshots', open),
  )
}

const alert = (text: string): HTMLElement =>
  element('div', { class: 'alert alert-warning', role: 'alert' }, element('span', { class: 'alert-text' }, text))

function dialog(vm: Vm): HTMLElement {
  const close = (): void => {
    dialogOf = null
    again()
  }
  const snapshots = snapshotsOf(vm.name, clock)
  const choose = (name: string): void => {
    chosen = name
    again()
  }
  return element(
    'div',
    { class: 'vui-popup vui-dialog', role: 'dialog' },
    element(
      'div',
      { class: 'titlebar' },
      element('span', { class: 'titlebar-text' }, `${say(LABELS.manageSnapshots)} - ${vm.name}`),
    ),
    element(
      'div',
      { class: 'dialog-content' },
      ...actions(),
      element('div', { class: 'snapshot-columns' }, tree(branches(snapshots), choose), ...details(snapshots)),
    ),
    element(
      'div',
      { class: 'dialog-buttons' },
      element('button', { type: 'button', class: 'button', click: close }, say(LABELS.close)),
    ),
  )
}

function actions(): HTMLElement[] {
  const labels = [LABELS.takeSnapshot, LABELS.restore, LABELS.deleteSnapshot, LABELS.deleteAll]
  return [
    element(
      'div',
      { class: 'vui-toolbar' },
      ...labels.map((label) => element('button', { type: 'button', class: 'vui-action' }, say(label))),
    ),
  ]
}

function branches(snapshots: readonly Snapshot[]): Branch[] {
  const here: Branch = { text: say(LABELS.youAreHere), chosen: false, children: [] }
  if (snapshots.length === 0) return [here]
  return snapshots.map(({ name, children }) => ({ text: name, chosen: name === chosen, children: branches(children) }))
}

function details(snapshots: readonly Snapshot[]): HTMLElement[] {
  const all = (list: readonly Snapshot[]): Snapshot[] => list.flatMap((one) => [one, ...all(one.children)])
  const snapshot = all(snapshots).find(({ name }) => name === chosen)
  if (!snapshot) return []
  return [
    portlet(say(LABELS.snapshots), [
      [say(LABELS.name), snapshot.name],
      [say(LABELS.description), snapshot.description],
      [say(LABELS.created), time(snapshot.created)],
    ]),
  ]
}
