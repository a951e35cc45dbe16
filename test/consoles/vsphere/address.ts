import { VCENTER } from '../story/inventory.ts'

/** What a page of the vSphere Client is about, as its address says. */
export type Address = { kind: Kind; ref: string; tab: string; isPlugin?: true }
export type Kind = keyof typeof KINDS

const KINDS = {
  vm: { nav: 'v', type: 'VirtualMachine' },
  host: { nav: 'h', type: 'HostSystem' },
  datastore: { nav: 's', type: 'Datastore' },
  datacenter: { nav: 'h', type: 'Datacenter' },
} as const

export const DATACENTER_REF = 'datacenter-3'
/** Where the vSphere Client shows a plug-in, in a frame. */
export const PLUGIN_PATH = '/ui/app/plugin/com.veeam.plugin/home'
const SHAPE = /^\/ui\/app\/([a-z-]+);nav=[a-z]\/urn:vmomi:[A-Za-z]+:([^:/]+)(?::[0-9A-Fa-f-]{36})?\/([^?]+)/

/** The path of a page, in the shape of vSphere 7.0 and later. */
export function pathOf({ kind, ref, tab }: Address): string {
  const { nav, type } = KINDS[kind]
  return `/ui/app/${kind};nav=${nav}/urn:vmomi:${type}:${ref}:${VCENTER.guid}/${tab}`
}

/** Every other path leads to the datacenter's list of VMs. */
export function addressIn(path: string): Address {
  if (path === PLUGIN_PATH) return { kind: 'datacenter', ref: DATACENTER_REF, tab: '', isPlugin: true }
  const [, kind = '', ref = '', tab = ''] = SHAPE.exec(decodeURIComponent(path)) ?? []
  return isKind(kind) ? { kind, ref, tab } : { kind: 'datacenter', ref: DATACENTER_REF, tab: 'vms/vms' }
}

export const isKind = (kind: string): kind is Kind => Object.hasOwn(KINDS, kind)
