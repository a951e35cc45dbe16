import { Component } from '@angular/core'
import { HOSTS, VMS, type Host, type Vm } from '../../story/inventory.ts'
import { view } from '../the-view.ts'
import template from './host-summary.html?raw'

class HostSummaryScreen {
  readonly view = view

  host(): Host {
    const found = HOSTS.find(({ ref }) => ref === view.address.ref) ?? HOSTS[0]
    if (!found) throw new Error('The story has no host.')
    return found
  }

  vms(): Vm[] {
    return VMS.filter(({ host }) => host === this.host().name)
  }
}

export const HostSummary = Component({ selector: 'vsc-host-summary', standalone: false, template })(HostSummaryScreen)
