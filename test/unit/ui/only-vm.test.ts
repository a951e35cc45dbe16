import { describe, expect, it } from 'vitest'
import { readTexts } from '#shared/read/read-texts.ts'
import { utf8 } from '#shared/read/stream/platform.ts'
import { onlyVmOf } from '#shared/ui/logs/only-vm.ts'

const STUN = '2025-10-28T13:33:06.256Z In(05) vcpu-0 - Checkpoint_Unstun: vm stopped for 385332 us\n'
const NAMED = `2025-10-27T13:40:00.000Z In(05) vmx - DICT              displayName = "sql01"\n${STUN}`

const vmOf = async (files: Record<string, string>) =>
  onlyVmOf(await readTexts(Object.entries(files).map(([name, text]) => ({ name, chunks: [utf8.encode(text)] }))))

describe('the VM that logs name', () => {
  it('is told where it is the only one', async () => {
    expect(await vmOf({ 'vmware.log': NAMED })).toBe('sql01')
    expect(await vmOf({ 'sql02/vmware.log': STUN })).toBe('sql02')
    const session = 'Processing sql01\nUsing backup proxy px01 for disk Hard disk 1 [hotadd]\n'
    expect(await vmOf({ 'vmware.log': NAMED, 'session.txt': session })).toBe('sql01')
  })

  it('is not told where there are two, none, or only the name of a file', async () => {
    expect(await vmOf({ 'vmware.log': NAMED, 'sql02/vmware.log': STUN })).toBeUndefined()
    expect(await vmOf({ 'vmware.log': STUN })).toBeUndefined()
    expect(await vmOf({ 'a.txt': 'Using backup proxy px01 for disk Hard disk 1 [hotadd]\n' })).toBeUndefined()
    expect(await vmOf({ 'a.txt': 'nothing' })).toBeUndefined()
  })
})
