import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesOf } from '#shared/handoff/names-of.ts'
import { Redactor } from '#shared/text/redact.ts'
import { STORY } from './cases.ts'

const redactor = new Redactor(namesOf(STORY))
const hidden = (text: string) => redactor.redact(text)

describe('the names of a case', () => {
  it('have aliases that say what they are', () => {
    expect(hidden('fin-sql01 on esxi07.tokyo.example.com')).toBe('VM-1 on HOST-1')
    expect(hidden('Using backup proxy veeam-proxy02.tokyo.example.com for disk Hard disk 1 [hotadd]')).toBe(
      'Using backup proxy PROXY-1 for disk Hard disk 1 [hotadd]',
    )
    expect(hidden('fin-sql01/Hard disk 1 on netapp-nfs-prod-04')).toBe('VM-1/Hard disk 1 on DATASTORE-1')
  })

  it('are found in any case, as short host names, and within words', () => {
    expect(hidden('ESXi07 and FIN-SQL01_old')).not.toMatch(/esxi07|fin-sql01/i)
  })

  it('keep their alias in the next note, whatever was learned since', () => {
    const later = new Redactor([{ kind: 'HOST', text: 'a-new-host' }, ...namesOf(STORY)], redactor.aliases)
    expect(later.redact('fin-sql01 a-new-host')).toMatch(/^VM-1 HOST-\d+$/)
    expect(later.redact('esxi07.tokyo.example.com')).toBe('HOST-1')
  })

  it('leave versions, builds, times and modes as they are', () => {
    const text =
      'VMware ESXi, 8.0.2, 23305546 at 03:14:07.123 [hotadd] NFS 3, 41,200 ms, vmware.log, 2026-11-22T03:14:07Z'
    expect(hidden(text)).toBe(text)
  })
})

describe('what nobody named', () => {
  it.each([
    ['10.20.30.40', 'ADDRESS'],
    ['10.20.30.40:443', 'ADDRESS'],
    ['fe80::1ff:fe23:4567:890a', 'ADDRESS'],
    ['2001:db8:0:1:2:3:4:5', 'ADDRESS'],
    ['00:50:56:9a:12:34', 'ADDRESS'],
    ['00-50-56-9a-12-34', 'ADDRESS'],
    ['https://intra.example.com/a?b=c', 'ADDRESS'],
    ['sato@example.com', 'USER'],
    ['VSPHERE.LOCAL\\Administrator', 'USER'],
    ['C:\\ProgramData\\Veeam\\Backup\\Job1', 'PATH'],
    ['\\\\filer01\\share$\\logs', 'PATH'],
    ['/vmfs/volumes/5f3c-11/payroll', 'PATH'],
    ['[nfs-secret] payroll/payroll_1.vmdk', 'PATH'],
    ['payroll-000002.vmdk', 'PATH'],
    ['mail.tokyo.example.com', 'HOST'],
    ['vcenter.lab', 'HOST'],
  ])('%s is taken for an address, a path or a user by its form', (text, kind) => {
    expect(hidden(`See ${text} again`)).toMatch(new RegExp(`^See ${kind}-\\d+ again$`))
  })

  it('costs no more than linear time', () => {
    for (const piece of ['a.', '1.', '/a', '\\a', 'a:', '::', '[a] ', 'a@', 'a-'])
      expect(hidden(piece.repeat(50_000)).length).toBeGreaterThan(0)
  }, 10_000)
})

it('no name, address or path of a case is in a redacted text, wherever it stood', () => {
  const word = fc.stringMatching(/^[a-z]{2}[a-z0-9-]{3,12}[0-9]$/)
  const japanese = fc.stringMatching(/^[ァ-ヴ]{4,8}[0-9]{2}$/)
  const domain = fc.tuple(word, word).map(([one, other]) => `${one}.${other}.example`)
  const kind = fc.constantFrom('VM', 'HOST', 'DATASTORE', 'PROXY', 'SNAPSHOT' as const)
  const named = fc.record({ kind, text: fc.oneof(word, japanese, domain) })
  const glue = fc.constantFrom(' ', '/', ' (', '.', ', ', '', '_', '\n', '「')
  fc.assert(
    fc.property(
      fc.array(named, { minLength: 1, maxLength: 8 }),
      fc.array(glue, { minLength: 9, maxLength: 9 }),
      (names, glues) => {
        const text = names
          .map(({ text: name }, place) => `${glues[place]}${place % 2 ? name.toUpperCase() : name}`)
          .join('')
        const redacted = new Redactor(names).redact(text).toLowerCase()
        for (const { text: name } of names) expect(redacted).not.toContain(name.toLowerCase())
      },
    ),
  )
})
