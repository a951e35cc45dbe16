import { Component } from '@angular/core'
import { DATASTORES, HOSTS, VCENTER, VMS } from '../story/inventory.ts'
import { DATACENTER_REF, PLUGIN_PATH, type Kind } from './address.ts'
import type { LABELS } from './labels.ts'
import template from './shell.html?raw'
import { speak, view } from './the-view.ts'

type Tab = { path: string; label: keyof typeof LABELS; open: boolean }

const TABS: Record<Kind, [tab: string, label: keyof typeof LABELS][]> = {
  vm: [
    ['summary', 'summary'],
    ['monitor', 'monitor'],
    ['configure', 'configure'],
    ['permissions', 'permissions'],
    ['datastores', 'datastores'],
    ['snapshots', 'snapshots'],
  ],
  host: [
    ['summary', 'summary'],
    ['monitor', 'monitor'],
    ['configure', 'configure'],
    ['permissions', 'permissions'],
    ['vms', 'vms'],
    ['datastores', 'datastores'],
  ],
  datastore: [
    ['summary', 'summary'],
    ['monitor', 'monitor'],
    ['configure', 'configure'],
    ['hosts', 'hosts'],
    ['vms', 'vms'],
  ],
  datacenter: [
    ['summary', 'summary'],
    ['monitor', 'monitor'],
    ['hosts', 'hosts'],
    ['vms/vms', 'vms'],
    ['datastores', 'datastores'],
  ],
}
const SHAPES = { vm: 'vm', host: 'host', datastore: 'storage', datacenter: 'building' } as const

/** The frame of every page: what is at the top, beside and below the object's own tabs. */
class ShellPage {
  readonly view = view
  readonly speak = speak
  readonly datacenterRef = DATACENTER_REF
  readonly pluginPath = PLUGIN_PATH

  name(): string {
    const { ref, isPlugin } = view.address
    if (isPlugin) return 'Veeam'
    return [...VMS, ...HOSTS, ...DATASTORES].find((one) => one.ref === ref)?.name ?? VCENTER.datacenter
  }

  shape(): string {
    return SHAPES[view.address.kind]
  }

  tabs(): Tab[] {
    const { kind, ref, tab, isPlugin } = view.address
    if (isPlugin) return []
    return TABS[kind].map(([own, label]) => ({ path: view.href(kind, ref, own), label, open: tab.startsWith(own) }))
  }

  /** Lists are the same for every object that has them. */
  screen(): string {
    const { kind, tab, isPlugin } = view.address
    if (isPlugin) return 'plugin'
    const [list = ''] = tab.split('/')
    return kind !== 'vm' && ['vms', 'hosts', 'datastores'].includes(list) ? list : `${kind}/${tab}`
  }

  byPath(_: number, { path }: Tab): string {
    return path
  }

  follow(event: Event): void {
    const link = event.currentTarget
    if (link instanceof HTMLAnchorElement) view.go(event, link.pathname)
  }
}

export const Shell = Component({ selector: 'main-app', standalone: false, template })(ShellPage)
