import { element, type Child } from '../page/element.ts'
import { link, say } from '../page/show.ts'
import { DATASTORES, HOSTS, named, VMS, type Datastore, type Vm } from '../story/inventory.ts'
import { sizeIn } from '../story/labels.ts'
import { PATHS } from './address.ts'
import { grid } from './kendo.ts'
import { LABELS } from './labels.ts'

export const HOST = named(HOSTS, 'esx01.lab')
const OWN_VMS = VMS.filter(({ host }) => host === HOST.name)

export const vmOf = (onHost: number): Vm | undefined => OWN_VMS.find((vm) => vm.onHost === onHost)
export const datastoreOf = (ref: string): Datastore | undefined => DATASTORES.find((one) => one.ref === ref)

type Property = [label: string, value: string]

const key = ([label, value]: Property): HTMLElement =>
  element(
    'div',
    { class: 'form-group' },
    element('label', {}, element('span', {}, label)),
    element('div', {}, element('p', { class: 'form-control-static' }, value)),
  )

const stackRow = ([label, value]: Property): HTMLElement =>
  element(
    'div',
    { class: 'stack-view-row' },
    element('div', { class: 'stack-view-label' }, element('span', { title: label }, label)),
    element('div', { class: 'stack-view-value' }, value),
  )

/** What stands at the top of every object: its name, and what matters most. */
export function objectHeader(title: string, icon: string, properties: readonly Property[]): HTMLElement {
  return element(
    'div',
    { class: 'object-header' },
    element('div', {}, element('i', { class: `esx-icon-${icon}` }), element('span', { class: 'object-title' }, title)),
    element('div', { class: 'key-information' }, element('form', { class: 'form-horizontal' }, ...properties.map(key))),
  )
}

export function portlet(title: string, rows: readonly Property[]): HTMLElement {
  const table = element('div', { class: 'stack-view-table' }, ...rows.map(stackRow))
  return element(
    'div',
    { class: 'vui-portlet' },
    element('div', { class: 'portlet-titlebar' }, element('span', { class: 'titlebar-text' }, title)),
    element('div', { class: 'portlet-content' }, element('div', { class: 'vui-stack-view' }, table)),
  )
}

export function hostPage(): Child[] {
  const { name, version, build, model, memoryGb } = HOST
  return [
    objectHeader(name, 'host', [
      [say(LABELS.version), `${version} (Build ${build})`],
      [say(LABELS.state), say(LABELS.running)],
      [say(LABELS.uptime), say(LABELS.days)],
    ]),
    portlet(say(LABELS.hardware), [
      [say(LABELS.model), model],
      [say(LABELS.memory), `${memoryGb} GB`],
    ]),
  ]
}

export function vmsPage(): Child[] {
  const rows = OWN_VMS.map((vm) => ({ ...vm, id: String(vm.onHost) }))
  const columns = [
    { field: 'name', title: say(LABELS.name), cell: (vm: Vm) => [link(`${PATHS.vms}/${vm.onHost}`, vm.name)] },
    { field: 'status', title: say(LABELS.status), cell: () => [say(LABELS.normal)] },
    {
      field: 'space',
      title: say(LABELS.usedSpace),
      cell: (vm: Vm) => [sizeIn(vm.disks.reduce((sum, disk) => sum + disk.sizeGb, 0))],
    },
    { field: 'guest', title: say(LABELS.guestOs), cell: (vm: Vm) => [vm.guest] },
    { field: 'hostName', title: say(LABELS.hostName), cell: (vm: Vm) => [vm.dnsName] },
    { field: 'cpu', title: say(LABELS.hostCpu), cell: (vm: Vm) => [`${vm.cpus * 240} MHz`] },
    { field: 'memory', title: say(LABELS.hostMemory), cell: (vm: Vm) => [`${vm.memoryGb} GB`] },
  ]
  return [element('h2', {}, `${HOST.name} - ${say(LABELS.vms)}`), grid('vmGrid', columns, () => rows)]
}

export function datastoresPage(): Child[] {
  const rows = DATASTORES.map((one) => ({ ...one, id: one.ref }))
  const columns = [
    {
      field: 'name',
      title: say(LABELS.name),
      cell: (one: Datastore) => [link(`${PATHS.datastores}/${one.ref}`, one.name)],
    },
    { field: 'drive', title: say(LABELS.driveType), cell: () => [say(LABELS.unknown)] },
    { field: 'capacity', title: say(LABELS.capacity), cell: (one: Datastore) => [sizeIn(one.capacityGb)] },
    { field: 'free', title: say(LABELS.free), cell: (one: Datastore) => [sizeIn(one.freeGb)] },
    { field: 'type', title: say(LABELS.type), cell: (one: Datastore) => [one.type.replace(' ', '')] },
  ]
  return [
    element('h2', {}, `${HOST.name} - ${say(LABELS.datastores)}`),
    element(
      'div',
      { id: 'datastoreGrid' },
      grid('datastoreGrid', columns, () => rows),
    ),
  ]
}

export function datastorePage(one: Datastore): Child[] {
  return [
    objectHeader(one.name, 'datastore', [
      [say(LABELS.type), one.type],
      [say(LABELS.capacity), sizeIn(one.capacityGb)],
      [say(LABELS.free), sizeIn(one.freeGb)],
    ]),
  ]
}
