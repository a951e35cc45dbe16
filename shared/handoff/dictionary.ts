import { strToU8 } from 'fflate'

/**
 * What a case's letters often hold, the most frequent last: links are packed against it. Fixed for ever with version 1 of links;
 * another list needs another version.
 */
const WORDS_1 = [
  '"proxy-per-host.possible","direct-nfs.possible","vm.snapshots-before-job","vm.orphaned-snapshots","isolation.result"',
  '"reproduced","not-reproduced","not-run","storage.load","high","normal","cpu.spike","stun-at-snapshot-creation","other"',
  '"stun.longest-ms","stun.at-removal-longest-ms","vm.snapshot-names",["vm.snapshot-count","vm.backup-snapshot","present"',
  '"absent","vm.disk-on-delta",true,"vm.snapshot-task",{"task":"consolidate","state":"succeeded","progress":100}',
  '{"task":"remove","state":"running","progress":"remove-all","create","revert","queued","failed"',
  '"transport.failover","to-network","proxy.configured-mode","automatic","direct-storage","virtual-appliance","network"',
  '"direct-san","direct-nfs","nbdssl","nbd","nfs41","nfs-unspecified","vmfs","vsan","vvol","cannot-tell","fixed"',
  '"inferred","stated","rule","answer","text","log","build-rule","same-host","hotadd-hint","unknown","yes"',
  '"advice/consolidate-disks#","advice/remove-existing-snapshots#","advice/find-orphaned-snapshots#","advice/use-direct-nfs#"',
  '"advice/upgrade-esxi#","advice/same-host-hotadd#","advice/force-network-mode#","isolation/created","isolation/removed"',
  'Virtual machine disks consolidation is needed.',
  'VEEAM BACKUP TEMPORARY SNAPSHOT',
  'Remove snapshot',
  'Using backup proxy ',
  ' for disk Hard disk 1 [hotadd]',
  '仮想マシンのディスクの統合が必要です。',
  'スナップショットの削除',
  'VMware ESXi, 8.0.2, 2',
  'VMware ESXi, 7.0.3, 2',
  '"vm.consolidation","needed","not-needed"',
  '"host.nfs3-fix","not-documented"',
  '"host","esxi0',
  '","host.version","8.0.2","screen"',
  ',"host.build",2',
  '"proxy.same-host","no"',
  '"proxy.host","transport.proxy","proxy"',
  '"disk","/Hard disk 1","transport.mode","hotadd"',
  '"datastore","datastore.type","nfs3","screen","NFS 3"',
  '"vm","vm.host","esxi',
  '"vm.datastores",["https://vcenter.',
  '"],["https://vcenter.lab","vm","',
  ',null,null,null,"vm-',
  '","screen","',
  'stun-at-snapshot-removal',
  '{"i":"',
  '","t":"snapshot-stun","c":17',
  '"u":',
  '"m":["https://',
  '"],"e":[["https://',
  '"]],"a":[["symptom","stun-at-snapshot-removal",',
  ']],"s":[["datastore.type","nfs3",',
  '],["transport.mode","hotadd",',
  ']]}',
].join('\n')

/** The words of version 1 as bytes. */
export const DICTIONARY_1 = strToU8(WORDS_1)
