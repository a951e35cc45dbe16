import { Component } from '@angular/core'
import { HOSTS, named, VCENTER, VMS } from '../../story/inventory.ts'
import { tasksAt, type Task } from '../../story/tasks.ts'
import { TASK_LABELS, type LABELS } from '../labels.ts'
import { view } from '../the-view.ts'
import template from './recent-tasks.html?raw'

const COLUMNS: readonly { label: keyof typeof LABELS; hidden: boolean }[] = [
  { label: 'taskName', hidden: false },
  { label: 'target', hidden: false },
  { label: 'status', hidden: false },
  { label: 'taskDetails', hidden: true },
  { label: 'initiator', hidden: false },
  { label: 'queuedFor', hidden: true },
  { label: 'startTime', hidden: false },
  { label: 'completionTime', hidden: false },
  { label: 'server', hidden: false },
]

/** The tasks below every page: they tick. */
class RecentTasksPart {
  readonly view = view
  readonly labels = TASK_LABELS
  readonly columns = COLUMNS
  readonly vcenter = VCENTER

  tasks(): Task[] {
    return tasksAt(view.clock)
  }

  path({ target, targetKind }: Task): string {
    return view.href(targetKind, (targetKind === 'vm' ? named(VMS, target) : named(HOSTS, target)).ref)
  }

  byId(_: number, { id }: Task): string {
    return id
  }

  byIndex(index: number): number {
    return index
  }
}

export const RecentTasks = Component({ selector: 'vsc-recent-tasks', standalone: false, template })(RecentTasksPart)
