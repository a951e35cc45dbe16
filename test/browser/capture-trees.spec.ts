import { AT, tellsExactly, vsphere, type Case } from './look.ts'

/** Clarity 1: the outermost node has the role of the tree, and only the caret says whether a node is open. */
const clarity1 = (expanded: string): string =>
  vsphere(
    'sql01',
    `<clr-tree><clr-tree-node role="tree">
      <div class="clr-tree-node-content-container">
        <button class="clr-treenode-caret" aria-expanded="${expanded}"></button>
        <div class="clr-treenode-content">before patch</div>
      </div>
      <div class="clr-treenode-children" role="group">
        <clr-tree-node role="treeitem"><div class="clr-treenode-content">You are here</div></clr-tree-node>
      </div>
    </clr-tree-node></clr-tree>`,
  )

/** A tree in a dialog: names, the closed ones with a plus. */
const dialog = (title: string, ...names: string[]): string =>
  vsphere(
    'sql01',
    `<div role="dialog"><h3 class="modal-title">${title}</h3><ul role="tree">${names
      .map((name) =>
        name.endsWith('+')
          ? `<li role="treeitem" aria-expanded="false">${name.slice(0, -1)}</li>`
          : `<li role="treeitem">${name}</li>`,
      )
      .join('')}</ul></div>`,
  )

/** What may stand beside the name of a closed node, to be pressed or drawn with a letter. */
const beside =
  (before: string, behind = '') =>
  (name: string) =>
    `<li role="treeitem" aria-expanded="false">${before}<span>${name}</span>${behind}</li>`
const signs: [string, (name: string) => string][] = [
  ['an arrow to press', beside('<button aria-label="Expand">▸</button>')],
  ['a plus to press', beside('<a role="button" aria-label="Expand"><i>+</i></a>')],
  ['a small arrow and a tick to press', beside('<span role="button">›</span><span role="checkbox">☑</span>')],
  ['a word that opens it', beside('<button aria-expanded="false">Expand</button>')],
  ['a triangle and a pin', beside('<span>▶</span><span>📌</span>')],
  ['a triangle in the same text', (name) => `<li role="treeitem" aria-expanded="false">▾ ${name}</li>`],
  ['buttons behind it', beside('', '<button>⋮</button><button>Delete</button>')],
]

tellsExactly([
  [
    'the tree of Clarity 1',
    AT.snapshots,
    clarity1('true'),
    [
      'vm sql01 vm.backup-snapshot "absent"',
      'vm sql01 vm.snapshot-count 1',
      'vm sql01 vm.snapshot-names ["before patch"]',
    ],
  ],
  [
    'a collapsed node of Clarity 1 hides what it holds, the sign of a snapshot tree with it: nothing is told',
    AT.snapshots,
    clarity1('false'),
    [],
  ],
  [
    'a tree of snapshots whose every end is closed: the names that are in sight',
    AT.vm,
    dialog('Manage Snapshots | sql01', 'base+', 'other+'),
    ['vm sql01 vm.snapshot-names ["base","other"]'],
  ],
  [
    'the same in Japanese',
    AT.vm,
    dialog('スナップショットの管理', '更新前+'),
    ['vm sql01 vm.snapshot-names ["更新前"]'],
  ],
  [
    'a closed name of Veeam’s is there, whatever is in it',
    AT.vm,
    dialog('Manage Snapshots', 'VEEAM BACKUP TEMPORARY SNAPSHOT+'),
    ['vm sql01 vm.backup-snapshot "present"', 'vm sql01 vm.snapshot-names ["VEEAM BACKUP TEMPORARY SNAPSHOT"]'],
  ],
  ...signs.map(([what, node]): Case => [
    what,
    AT.vm,
    vsphere(
      'sql01',
      `<div role="dialog"><h3>Manage Snapshots</h3><ul role="tree">${node('base')}${node('+1 ▸ patch')}</ul></div>`,
    ),
    ['vm sql01 vm.snapshot-names ["base","+1 ▸ patch"]'],
  ]),
  [
    'signs that are pieces of a name',
    AT.vm,
    vsphere(
      'sql01',
      `<div role="dialog"><h3>Manage Snapshots</h3><ul role="tree"><li role="treeitem" aria-expanded="false"><span>a</span><span>+</span><span>b</span></li></ul></div>`,
    ),
    ['vm sql01 vm.snapshot-names ["a+b"]'],
  ],
  [
    'an open end may be the present state in words of another language',
    AT.vm,
    dialog('Manage Snapshots', 'base+', 'Estado actual'),
    [],
  ],
  ['a closed tree under another title', AT.vm, dialog('Select a folder', 'base+', 'other+'), []],
  [
    'a closed tree under the name of the VM',
    AT.snapshots,
    vsphere('sql01', '<ul role="tree"><li role="treeitem" aria-expanded="false">Cluster01</li></ul>'),
    [],
  ],
])
