const NOISE = [
  'In(05) vcpu-0 - Guest: toolbox: Version: 12.3.5.46049 (build-22544099), running as service',
  'In(05) vmx - GuestRpc: Permission denied for setting key guestinfo.vmtools.versionString.',
  'In(05) vmx - VigorTransportProcessClientPayload: opID=lro-2045-3f1a seq=118: Receiving Bootstrap.MessageReply request.',
  "In(05) vcpu-2 - HBACommon: First write on scsi0:1.fileName='/vmfs/volumes/5f3c1d2e-aa/sql01/sql01_1.vmdk'",
  'In(05) svga - SVGA: Registering IOSpace at 0x1070',
  'In(05) vmx - DISKLIB-VMFS  : "/vmfs/volumes/5f3c1d2e-aa/sql01/sql01-flat.vmdk" : open successful (10) size = 42949672960, hd = 12345. Type 3',
  'In(05) mks - MKSControlMgr: connected 1',
  'Wa(03) vcpu-1 - TOOLS: appName=toolbox, oldStatus=1, status=2, guestInitiated=0.',
  'In(05) vmx - TimeTracker: 118 ticks of 10000 behind, 0 dropped',
]
const EVENT = [
  "In(05) vmx - SnapshotVMX_TakeSnapshot start: 'VEEAM BACKUP TEMPORARY SNAPSHOT', deviceState=0, lazy=0, quiesced=0",
  'In(05) vcpu-0 - Checkpoint_Unstun: vm stopped for 385332 us',
  'In(05) vcpu-0 - CPT: vm was stunned for 414878 us',
  "In(05) vcpu-0 - SnapshotVMXTakeSnapshotComplete: Done with snapshot 'VEEAM BACKUP TEMPORARY SNAPSHOT': 489",
  'In(05) vmx - SnapshotVMXConsolidateOnlineCB: Another iteration is needed.',
  'In(05) vcpu-0 - Checkpoint_Unstun: vm stopped for 41200000 us',
  'In(05) vcpu-0 - ConsolidateEnd: Snapshot consolidate complete: The operation completed successfully (0).',
]
/** One backup in so many lines. */
const EVERY = 4000
const CHUNK = 1024 * 1024

/** A vmware.log as a backed-up VM writes it, about `size` bytes of it in chunks of about 1 MiB. */
export function* vmwareLog(size: number): Generator<Buffer> {
  let lines: string[] = []
  let length = 0
  for (let number = 0, given = 0; given < size; number++) {
    const event = EVENT[number % EVERY]
    const time = new Date(Date.UTC(2025, 0, 1) + number * 250).toISOString()
    const line = `${time} ${event ?? NOISE[number % NOISE.length]}\n`
    lines.push(line)
    length += line.length
    if (length < CHUNK && given + length < size) continue
    yield Buffer.from(lines.join(''))
    given += length
    lines = []
    length = 0
  }
}
