import { sessionVm } from './veeam-vm.ts'
import { VEEAM_FAILOVER } from './veeam-failover.ts'
import { usedProxy } from './veeam-proxy.ts'
import { TAGS } from './veeam-words.ts'
import type { Rule } from './rule.ts'

/** Lines of a Veeam session as the consoles show and copy them, and of the logs behind it. Consoles speak English only. */
export const VEEAM: readonly Rule[] = [
  {
    id: 'veeam.proxy',
    keyword: ['backup proxy', 'source proxy', 'target proxy', 'Using backup', 'Using source', 'Using target'],
    pattern: new RegExp(`${TAGS}Using (?<role>backup|source|target) proxy (?<rest>.{3,700})$`),
    examples: [
      'Using backup proxy VMware Backup Proxy for disk Hard disk 1 [nbd]',
      '[22.11.2026 03:14:07] <01> Info     Using backup proxy vbr-px01.example.com for disk Hard disk 2 [hotadd]',
      '11/22/2026 3:14:07 AM :: Using source proxy px02 for disk Hard disk 1 [san]',
      'Using backup proxy px01 for retrieving Hard disk 1 data from storage snapshot',
    ],
    tells: ({ role, rest = '' }) => usedProxy(role === 'target' ? 'target' : 'source', rest),
  },
  ...VEEAM_FAILOVER,
  {
    id: 'veeam.processing',
    keyword: 'Processing',
    pattern: new RegExp(`${TAGS}Processing (?<rest>.{1,700})$`),
    examples: ['Processing sql01', '11/22/2026 3:13:07 AM :: Processing sql 01', 'Processing web-3\tSuccess\t00:12:33'],
    tells: ({ rest = '' }) => sessionVm(rest),
  },
  {
    id: 'veeam.server-create',
    keyword: '[VimApi]',
    pattern: /^\[VimApi\] Create snapshot, ref "(?<ref>[\w-]{1,60})", name "(?<name>[^"]{1,300})"/,
    examples: [
      '[22.11.2026 03:14:07] <01> Info     [VimApi] Create snapshot, ref "vm-545020", name "VEEAM BACKUP TEMPORARY SNAPSHOT", description "Please do not delete this snapshot. It is being used by Veeam Backup.", memory "False", quiesce "False"',
      'Info [VimApi] Create snapshot, ref "12", name "VEEAM BACKUP TEMPORARY SNAPSHOT", description "", memory "False", quiesce "True"',
    ],
    tells: ({ ref = '' }) => [
      { tell: 'entry', kind: 'snapshot-create', subject: { kind: 'vm', name: '(unknown VM)', ref } },
    ],
  },
  {
    id: 'veeam.server-remove',
    keyword: '[VimApi]',
    pattern: /^\[VimApi\] Remove ?Snapshot, type "[^"]{1,60}", ref "(?<ref>[^"]{1,60})"/,
    examples: [
      '[22.11.2026 03:24:07.101]    <12>   Info (3)  [VimApi] RemoveSnapshot, type "VirtualMachineSnapshot", ref "snapshot-545020", removeChildren "False"',
    ],
    tells: [{ tell: 'entry', kind: 'snapshot-remove' }],
  },
  {
    id: 'veeam.session-snapshot-remove',
    keyword: ['Removing', 'removal'],
    pattern: new RegExp(`${TAGS}(?:Removing VM snapshot|VM snapshot removal)\\b`),
    examples: ['Removing VM snapshot', '11/22/2026 3:24:07 AM :: Removing VM snapshot'],
    tells: [{ tell: 'entry', kind: 'snapshot-remove' }],
  },
  {
    id: 'veeam.session-snapshot-create',
    keyword: 'Creating',
    pattern: new RegExp(`${TAGS}Creating VM snapshot\\b`),
    examples: ['Creating VM snapshot', '22.11.2026 3:13:09 :: Creating VM snapshot'],
    tells: [{ tell: 'entry', kind: 'snapshot-create' }],
  },
  {
    id: 'veeam.job',
    keyword: ['Job started', 'Job finished', 'task has finished'],
    pattern: /^(?:Job (?:started|finished) at |.{1,200} task has finished with ')/,
    examples: [
      'Job started at 11/22/2026 3:00:00 AM',
      'Job finished at 22.11.2026 3:30:00',
      "sql01 task has finished with 'Success' state",
    ],
    tells: [{ tell: 'entry', kind: 'job' }],
  },
]
