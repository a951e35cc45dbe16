import { Component } from '@angular/core'
import { DATASTORES, HOSTS, VCENTER, VMS } from '../../story/inventory.ts'
import { DATACENTER_REF, type Kind } from '../address.ts'
import { view } from '../the-view.ts'
import template from './inventory-tree.html?raw'

type Node = { name: string; ref: string; path: string; shape: string }

const node =
  (kind: Kind, shape: string) =>
  (one: { name: string; ref: string }): Node => ({
    name: one.name,
    ref: one.ref,
    path: view.href(kind, one.ref),
    shape,
  })
const BY_NAME = (a: Node, b: Node): number => a.name.localeCompare(b.name)
const NODES: Record<Kind, readonly Node[]> = {
  vm: VMS.map(node('vm', 'vm')).toSorted(BY_NAME),
  host: [...HOSTS.map(node('host', 'host')), ...VMS.map(node('vm', 'vm')).toSorted(BY_NAME)],
  datastore: DATASTORES.map(node('datastore', 'storage')),
  datacenter: [...HOSTS.map(node('host', 'host')), ...VMS.map(node('vm', 'vm')).toSorted(BY_NAME)],
}

/** The inventory beside the object, as a tree of what belongs with the object's kind. */
class InventoryTreePart {
  readonly view = view
  readonly vcenter = VCENTER

  nodes(): readonly Node[] {
    return NODES[view.address.kind]
  }

  byRef(_: number, { ref }: Node): string {
    return ref
  }

  hosts(): string {
    return view.href('datacenter', DATACENTER_REF, 'hosts')
  }

  vms(): string {
    return view.href('datacenter', DATACENTER_REF, 'vms/vms')
  }

  datastores(): string {
    return view.href('datacenter', DATACENTER_REF, 'datastores')
  }
}

export const InventoryTree = Component({ selector: 'vsc-inventory-tree-view', standalone: false, template })(
  InventoryTreePart,
)
