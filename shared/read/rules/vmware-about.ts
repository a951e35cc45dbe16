import type { Rule, Told } from './rule.ts'

/** The folder of the first .vmx that a line names. */
function vmFolder(rest: string): Told[] {
  const parts = rest.slice(0, rest.indexOf('.vmx')).split('/')
  const name = rest.includes('.vmx') && parts.length > 2 ? parts.at(-2) : undefined
  return name ? [{ tell: 'vm-folder', name }] : []
}

/** The folder of a disk: below its datastore, where vSAN has a number for a name. */
function diskFolder(path: string): Told[] {
  const name = path.split('/').at(-2)
  return name === undefined || NUMBER.test(name) ? [] : [{ tell: 'disk-folder', name }]
}
const NUMBER = /^[0-9a-f]{8}-[0-9a-f]{4,8}-/i

/** Whose log a vmware.log is: the VM's name and folder, its host, that host's release; and the state in the list beside it. */
export const VMWARE_ABOUT: readonly Rule[] = [
  {
    id: 'vmx.display-name',
    family: 'vm',
    keyword: 'displayName',
    // Old releases write the value bare; in a file of settings only what stands in quotes is one.
    pattern:
      /^(?:(?:DICT|ConfigDB: Setting)? {0,60}displayName {0,40}= {0,4}"(?<name>[^"]{1,200})"|DICT {1,60}displayName {0,40}= {0,4}(?<bare>[^"\s][^"]{0,199})$)/,
    examples: [
      '2025-10-27T13:40:00.000Z In(05) vmx - DICT              displayName = "sql01"',
      'displayName = "sql01"',
      '2013-02-11T10:00:00.001Z| vmx| DICT              displayName = print server (2)',
    ],
    tells: ({ name, bare = '' }) => [{ tell: 'vm-name', name: name ?? bare.trimEnd() }],
  },
  {
    // The list of snapshots beside a VM's disks (.vmsd).
    id: 'vmsd.consolidation',
    family: 'vm',
    keyword: 'needConsolidate',
    pattern: /^snapshot\.needConsolidate {0,4}= {0,4}"(?<needed>TRUE|FALSE)"/i,
    examples: ['snapshot.needConsolidate = "TRUE"'],
    tells: ({ needed }) => [{ tell: 'consolidation', needed: needed?.toUpperCase() === 'TRUE' }],
  },
  {
    id: 'vmx.config-file',
    family: 'vm',
    keyword: ['Config file', 'Command line', 'DICT ---'],
    pattern: /^(?:Config file|Command line|DICT ---)(?<rest>.{1,700})$/,
    examples: [
      '2025-10-27T13:40:00.000Z In(05) vmx - DICT --- CONFIGURATION FILE /vmfs/volumes/5f3c1d2e-aa/sql01/sql01.vmx',
    ],
    tells: ({ rest = '' }) => vmFolder(rest),
  },
  {
    id: 'vmx.disk',
    family: 'vm',
    headed: true,
    early: true,
    keyword: '/vmfs/volumes/',
    pattern:
      /^(?:HBACommon: First write on|DISK: |DISKLIB-[A-Z]{1,12} {0,8}: |DICT {1,60}[\w:]{1,20}\.fileName).{0,80}?["'](?<path>\/vmfs\/volumes\/[^"'/]{1,255}\/[^"'/]{1,255}\/[^"'/]{1,255}\.vmdk)["']/,
    examples: [
      "2020-10-10T10:04:36.909Z| vcpu-3| I125: HBACommon: First write on scsi0:0.fileName='/vmfs/volumes/5f2a9c1e-aa/print01/print01.vmdk'",
      '2024-02-03T02:10:01.020Z In(05) vmx - DISKLIB-VMFS  : "/vmfs/volumes/5f3c1d2e-aa/sql01/sql01-flat.vmdk" : open successful (10) size = 42949672960, hd = 12345. Type 3',
    ],
    tells: ({ path = '' }) => diskFolder(path),
  },
  {
    id: 'vmx.release',
    family: 'vm',
    keyword: 'Log for VMware',
    pattern:
      /^Log for VMware ESXi? pid=\d{1,12} version=(?<version>\d{1,2}(?:\.\d{1,3}){2,3}) build=build-(?<build>\d{5,9})\b/,
    examples: [
      '2025-10-27T13:40:00.000Z In(05) vmx - Log for VMware ESX pid=2101234 version=8.0.2 build=build-23305546 option=Release',
    ],
    tells: ({ version = '', build }) => [{ tell: 'release', version, build: Number(build) }],
  },
  {
    // Agents have such a line in their settings.
    id: 'vmx.host-name',
    family: 'vm',
    headed: true,
    keyword: ['Hostname=', 'hostname='],
    pattern: /^(?:HOSTINFO: )?[Hh]ostname=(?<name>[\w.-]{1,255})$/,
    examples: ['2025-10-27T13:40:00.000Z In(05) vmx - Hostname=esx01.example.com'],
    tells: ({ name = '' }) => [{ tell: 'host-name', name }],
  },
]
