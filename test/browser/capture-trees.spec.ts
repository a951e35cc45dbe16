import { AT, tellsExactly, vsphere } from './look.ts'

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
])
