import { Component } from '@angular/core'
import { DATASTORES, HOSTS, named, VCENTER, VMS, type Vm } from '../../story/inventory.ts'
import type { LABELS } from '../labels.ts'
import { DATACENTER_REF } from '../address.ts'
import { view } from '../the-view.ts'
import template from './vm-summary.html?raw'

type Property = { label: string; id: string; value: string }
type Related = { label: keyof typeof LABELS; name: string; path: string; shape: string }

/** The VM that the page is about. Its address may name one that is not there: then the first stands in. */
export function vmShown(): Vm {
  const found = VMS.find(({ ref }) => ref === view.address.ref) ?? VMS[0]
  if (!found) throw new Error('The story has no VM.')
  return found
}

/** A VM's cards. That `data-test-id` is the English label in every language is our guess. */
class VmSummaryScreen {
  readonly view = view
  readonly vm = vmShown

  guest(): Property[] {
    const vm = vmShown()
    const values = [
      ['power', 'Power Status:', view.say('poweredOn')],
      ['guestOs', 'Guest OS:', vm.guest],
      ['tools', 'VMware Tools:', view.say('toolsRunning')],
      ['dnsName', 'DNS Name:', vm.dnsName],
      ['ipAddresses', 'IP Addresses:', vm.ip],
    ] as const
    return values.map(([label, id, value]) => ({ label: view.say(label), id, value }))
  }

  related(): Related[] {
    const { host, datastore } = vmShown()
    return [
      {
        label: 'cluster',
        name: VCENTER.cluster,
        path: view.href('datacenter', DATACENTER_REF, 'hosts'),
        shape: 'cluster',
      },
      { label: 'host', name: host, path: view.href('host', named(HOSTS, host).ref), shape: 'host' },
      { label: 'networks', name: 'VM Network', path: view.href('datacenter', DATACENTER_REF), shape: 'network-switch' },
      {
        label: 'storage',
        name: datastore,
        path: view.href('datastore', named(DATASTORES, datastore).ref),
        shape: 'storage',
      },
    ]
  }

  byIndex(index: number): number {
    return index
  }
}

export const VmSummary = Component({ selector: 'vsc-vm-summary', standalone: false, template })(VmSummaryScreen)
