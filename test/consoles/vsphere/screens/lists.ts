import { Component } from '@angular/core'
import { DATASTORES, HOSTS, named, VMS, type Datastore, type Host, type Vm } from '../../story/inventory.ts'
import { view } from '../the-view.ts'
import datastoreTemplate from './datastore-list.html?raw'
import hostTemplate from './host-list.html?raw'
import vmTemplate from './vm-list.html?raw'

class List {
  readonly view = view

  byRef(_: number, { ref }: { ref: string }): string {
    return ref
  }
}

class VmListScreen extends List {
  /** Those on the page's host or datastore; all of them for a datacenter. */
  vms(): Vm[] {
    const { kind, ref } = view.address
    if (kind === 'host') return VMS.filter(({ host }) => named(HOSTS, host).ref === ref)
    if (kind === 'datastore') return VMS.filter(({ datastore }) => named(DATASTORES, datastore).ref === ref)
    return [...VMS]
  }

  path({ ref }: Vm): string {
    return view.href('vm', ref)
  }

  hostPath({ host }: Vm): string {
    return view.href('host', named(HOSTS, host).ref)
  }

  provisioned({ disks, memoryGb }: Vm): string {
    return view.size(disks.reduce((sum, { sizeGb }) => sum + sizeGb, memoryGb))
  }

  used({ disks }: Vm): string {
    return view.size(disks.reduce((sum, { sizeGb }) => sum + sizeGb * 0.42, 0))
  }
}

class HostListScreen extends List {
  readonly hosts: readonly Host[] = HOSTS

  path({ ref }: Host): string {
    return view.href('host', ref)
  }
}

class DatastoreListScreen extends List {
  readonly datastores: readonly Datastore[] = DATASTORES

  path({ ref }: Datastore): string {
    return view.href('datastore', ref)
  }
}

const part = (selector: string, template: string) => Component({ selector, standalone: false, template })
export const VmList = part('vsc-vm-list', vmTemplate)(VmListScreen)
export const HostList = part('vsc-host-list', hostTemplate)(HostListScreen)
export const DatastoreList = part('vsc-datastore-list', datastoreTemplate)(DatastoreListScreen)
