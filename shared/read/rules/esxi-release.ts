import type { Rule } from './rule.ts'

/** What `vmware -vl` prints and the clients show. ESX 9 has dropped the "i". */
export const ESXI_RELEASE: readonly Rule[] = [
  {
    id: 'esxi.release',
    keyword: ['VMware ESX', ' build-'],
    pattern:
      /^(?:(?:Hypervisor|Product|Version|ハイパーバイザー?|製品|バージョン):?\s{1,8})?VMware ESXi?,? (?<version>\d{1,2}\.\d{1,2}\.\d{1,3})(?:\.\d{1,4})?(?:,| build-) ?(?<build>\d{5,9})(?=$|\t| {2})/,
    examples: [
      'VMware ESXi 8.0.2 build-23305546',
      'VMware ESXi, 8.0.2, 23305546',
      'Hypervisor:\tVMware ESXi, 7.0.3, 21424296',
      'ハイパーバイザー: VMware ESXi, 7.0.3, 21424296',
      'VMware ESX 9.0.0 build-24755229',
    ],
    tells: ({ version = '', build }) => [{ tell: 'release', version, build: Number(build) }],
  },
  {
    id: 'esxi.name',
    keyword: ['VMware ESX'],
    pattern: /^VMware ESXi? \d{1,2}\.\d{1,2}(?:\.\d{1,3})? (?:Update \d{1,2}|GA)$/,
    examples: ['VMware ESXi 8.0 Update 2', 'VMware ESXi 7.0 GA'],
    tells: [{ tell: 'nothing' }],
  },
]
