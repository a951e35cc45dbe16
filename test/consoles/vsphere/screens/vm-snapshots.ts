import { Component } from '@angular/core'
import { snapshotsOf, type Snapshot } from '../../story/snapshots.ts'
import type { LABELS } from '../labels.ts'
import { view } from '../the-view.ts'
import template from './vm-snapshots.html?raw'
import { vmShown } from './vm-summary.ts'

type Property = { label: keyof typeof LABELS; value: string }

/** A VM's snapshots, one below the other: the story has no branches. */
class VmSnapshotsScreen {
  readonly view = view
  private name = ''

  rows(): Snapshot[] {
    const rows: Snapshot[] = []
    for (let [next] = snapshotsOf(vmShown().name, view.clock); next; [next] = next.children) rows.push(next)
    return rows
  }

  chosen(): Snapshot | null {
    const rows = this.rows()
    return rows.find(({ name }) => name === this.name) ?? rows[0] ?? null
  }

  choose(name: string): void {
    this.name = name
  }

  properties({ name, description, created, sizeGb, memory, quiesced }: Snapshot): Property[] {
    const answer = (yes: boolean): string => view.say(yes ? 'yes' : 'no')
    return [
      { label: 'name', value: name },
      { label: 'description', value: description },
      { label: 'created', value: view.time(created) },
      { label: 'snapshotSize', value: view.size(sizeGb) },
      { label: 'snapshotMemory', value: answer(memory) },
      { label: 'quiesced', value: answer(quiesced) },
    ]
  }

  byIndex(index: number): number {
    return index
  }
}

export const VmSnapshots = Component({ selector: 'vsc-vm-snapshots', standalone: false, template })(VmSnapshotsScreen)
