import type { Meaning, Ticket } from '../../extension/messages/meaning.ts'
import { idOf } from '#shared/infer/ledger.ts'
import type { Entry, Fact } from '#shared/model/fact.ts'
import { VM } from './overlay.ts'

const AT = '2026-11-22T03:14:07Z'
const both = (text: string) => ({ ja: text, en: text })

const entry = (fact: Pick<Fact, 'subject' | 'key' | 'value'>, quote: string, origin = VM.origin): Entry => ({
  origin,
  fact: { ...fact, certainty: 'seen', evidence: { source: 'screen', where: origin, quote, at: AT } } as Fact,
})

const ticket = (of: Entry, more: Partial<Ticket> = {}): Ticket => ({
  id: idOf(of),
  entry: of,
  struck: false,
  stale: false,
  ...more,
})

const type = entry({ subject: { kind: 'datastore', name: 'nfs-ds01' }, key: 'datastore.type', value: 'nfs3' }, 'NFS 3')
const mode = entry(
  { subject: { kind: 'disk', name: 'sql01/Hard disk 1' }, key: 'transport.mode', value: 'hotadd' },
  'Using backup proxy proxy01 for disk Hard disk 1 [hotadd]',
  'https://veeam.lab',
)

/** Half of a story: a question is open, two screens would settle the rest. */
export const HALF: Partial<Meaning> = {
  vms: [VM, { origin: VM.origin, name: 'sql02' }],
  vm: VM,
  known: [
    {
      key: 'datastore.type',
      label: { ja: 'データストアの種類', en: 'Datastore type' },
      value: 'nfs3',
      text: both('NFS 3'),
      state: 'seen',
      tickets: [ticket(type)],
    },
    {
      key: 'symptom',
      label: { ja: '症状', en: 'Symptom' },
      value: 'stun-at-snapshot-removal',
      text: { ja: 'スナップショット削除時に停止', en: 'Freezes while a snapshot is removed' },
      state: 'stated',
      tickets: [],
    },
  ],
  ask: {
    id: 'question/transport-mode',
    key: 'transport.mode',
    input: 'choice',
    ask: { ja: 'どの転送モードが使われましたか。', en: 'Which transport mode was used?' },
    options: [
      { value: 'hotadd', label: both('HotAdd') },
      { value: 'direct-nfs', label: both('Direct NFS') },
      { value: 'nbd', label: { ja: 'ネットワーク（NBD）', en: 'Network (NBD)' } },
    ],
  },
  next: [
    {
      key: 'transport.mode',
      label: { ja: '転送モード', en: 'Transport mode' },
      where: {
        console: 'veeam-backup-web',
        consoleTitle: both('Veeam Backup & Replication'),
        screen: { ja: 'ジョブ セッションの Workload View', en: 'Job session, Workload View' },
        subject: 'sql01',
      },
      settles: 0.56,
    },
    {
      key: 'proxy.same-host',
      label: { ja: 'VM とプロキシのホスト', en: 'Hosts of VM and proxy' },
      where: {
        console: 'veeam-backup-web',
        consoleTitle: both('Veeam Backup & Replication'),
        screen: { ja: 'ジョブ セッションの Workload View', en: 'Job session, Workload View' },
        subject: 'sql01',
      },
      settles: 0.31,
    },
    {
      key: 'host.build',
      label: { ja: 'ESXi のビルド', en: 'ESXi build' },
      where: {
        console: 'vsphere-client',
        consoleTitle: both('vSphere Client'),
        screen: { ja: 'ホストの [サマリ]', en: 'Host, Summary' },
        subject: 'esx01.lab',
      },
      settles: 0.24,
    },
    { key: 'cpu.spike', label: { ja: 'CPU の急増', en: 'CPU spike' }, where: null, settles: 0.05 },
  ],
}

/** The end of it: all four facts are known. */
export const KNOWN_ISSUE: Partial<Meaning> = {
  ...HALF,
  ask: null,
  next: [],
  verdict: {
    id: 'nfs3-hotadd',
    tone: 'known-issue',
    title: { ja: 'NFS 3 と HotAdd の既知の問題', en: 'The known problem of NFS 3 and HotAdd' },
    advice: [
      { id: 'advice/use-direct-nfs', title: { ja: 'Direct NFS アクセスを使う', en: 'Use Direct NFS access' } },
      { id: 'advice/upgrade-esxi', title: { ja: 'ESXi を更新する', en: 'Upgrade ESXi' } },
    ],
  },
  known: [
    ...(HALF.known ?? []),
    {
      key: 'transport.mode',
      label: { ja: '転送モード', en: 'Transport mode' },
      value: 'hotadd',
      text: both('HotAdd'),
      state: 'conflicting',
      tickets: [ticket(mode), ticket(mode, { id: 'other', against: true, stale: true })],
    },
  ],
  proxies: [{ proxy: 'proxy01', vm: 'veeam-proxy01', by: 'name' }],
}
