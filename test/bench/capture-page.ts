import type { Page } from '@playwright/test'

/** A console page of some 15,000 elements: a task list, portlets with labels and values, a navigator. Built in the page. */
export async function buildConsole(page: Page): Promise<number> {
  return page.evaluate(() => {
    const make = (tag: string, attributes: Record<string, string>, ...kids: (Node | string)[]) => {
      const el = document.createElement(tag)
      for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value)
      el.append(...kids)
      return el
    }
    const heads = [
      'Task Name',
      'Target',
      'Status',
      'Initiator',
      'Queued For',
      'Start Time',
      'Completion Time',
      'Server',
    ]
    // Of ten tasks of a vCenter one has to do with a snapshot, as a rule.
    const tasks = [
      'Remove snapshot',
      'Reconfigure virtual machine',
      'Power On virtual machine',
      'Relocate virtual machine',
      'Check new notifications',
      'Scan entity',
      'Refresh host storage information',
      'Rename virtual machine',
      'Power Off virtual machine',
      'Update option values',
    ]
    const column = (text: string) =>
      make(
        'clr-dg-column',
        { role: 'columnheader', class: 'datagrid-column' },
        make('div', { class: 'datagrid-column-flex' }, make('button', { class: 'datagrid-column-title' }, text)),
      )
    const cell = (text: string) => make('clr-dg-cell', { role: 'gridcell', class: 'datagrid-cell' }, text)
    const row = (at: number) =>
      make(
        'clr-dg-row',
        { role: 'rowgroup', class: 'datagrid-row' },
        make(
          'div',
          { role: 'row', class: 'datagrid-row-master' },
          make(
            'div',
            { class: 'datagrid-row-scrollable' },
            make(
              'div',
              { class: 'datagrid-scrolling-cells' },
              ...[
                tasks[at % tasks.length] ?? '',
                `vm${at}`,
                'Completed',
                'lab\\veeam',
                '3 ms',
                '11/22/2026, 3:01:10 AM',
                '11/22/2026, 3:02:10 AM',
                'vcenter.lab',
              ].map(cell),
            ),
          ),
        ),
      )
    const block = (at: number) =>
      make(
        'clr-stack-block',
        {},
        make(
          'div',
          { class: 'stack-block-label' },
          make('div', { class: 'stack-view-key' }, make('clr-stack-label', {}, `Property ${at}`)),
          make('div', { class: 'stack-block-content' }, make('clr-stack-content', {}, make('a', {}, `value ${at}`))),
        ),
      )
    const node = (at: number) =>
      make('div', { role: 'treeitem' }, make('span', { class: 'clr-treenode-content' }, make('a', {}, `vm${at}`)))
    const range = (count: number) => Array.from({ length: count }, (_, at) => at)
    document.body.append(
      make(
        'main-app',
        { id: 'main-app-div' },
        make('vsc-object-titlebar', {}, make('h1', {}, 'sql01')),
        make('object-navigator-view', {}, make('div', { role: 'tree' }, ...range(600).map(node))),
        ...range(40).map((card) =>
          make(
            'div',
            { class: 'card' },
            make('div', { class: 'card-header' }, `Card ${card}`),
            make('clr-stack-view', {}, ...range(12).map((at) => block(card * 100 + at))),
          ),
        ),
        make(
          'clr-datagrid',
          { class: 'datagrid-host' },
          make(
            'div',
            { class: 'datagrid' },
            make(
              'div',
              { role: 'grid', class: 'datagrid-table' },
              make(
                'div',
                { role: 'rowgroup', class: 'datagrid-header' },
                make('div', { role: 'row', class: 'datagrid-row' }, ...heads.map(column)),
              ),
              ...range(800).map(row),
            ),
          ),
        ),
      ),
    )
    return document.querySelectorAll('*').length
  })
}
