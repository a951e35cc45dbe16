import { Component } from '@angular/core'
import { DATASTORES, VMS, type Datastore, type Vm } from '../../story/inventory.ts'
import { view } from '../the-view.ts'
import template from './datastore-summary.html?raw'

class DatastoreSummaryScreen {
  readonly view = view

  datastore(): Datastore {
    const found = DATASTORES.find(({ ref }) => ref === view.address.ref) ?? DATASTORES[0]
    if (!found) throw new Error('The story has no datastore.')
    return found
  }

  vms(): Vm[] {
    return VMS.filter(({ datastore }) => datastore === this.datastore().name)
  }
}

export const DatastoreSummary = Component({ selector: 'vsc-datastore-summary', standalone: false, template })(
  DatastoreSummaryScreen,
)
