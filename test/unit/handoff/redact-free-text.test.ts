import fc from 'fast-check'
import { expect, it } from 'vitest'
import { namesOf } from '#shared/handoff/names-of.ts'
import { Redactor } from '#shared/text/redact.ts'
import { STORY } from './cases.ts'

/** A word that stands in no sentence around it. */
const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{5,9}[0-9]$/)
const japanese = fc.stringMatching(/^[一-龠]{2,3}[ァ-ヴ]{2,4}$/)
const hex = fc.integer({ min: 0x1000, max: 0xffff }).map((value) => value.toString(16))
const byte = fc.integer({ min: 1, max: 254 }).map(String)

/** What a person writes into a note that names a place or a person: the text, and the parts that may not be left. */
type Told = { text: string; secrets: string[] }
const told = (parts: fc.Arbitrary<string>, count: number, text: (...names: string[]) => string): fc.Arbitrary<Told> =>
  fc.array(parts, { minLength: count, maxLength: count }).map((secrets) => ({ text: text(...secrets), secrets }))

const tolds: Record<string, fc.Arbitrary<Told>> = {
  mail: told(word, 3, (user, host, domain) => `${user}@${host}.${domain}.example.com`),
  'user of a domain': told(word, 2, (domain, user) => `${domain}\\${user}`),
  'Japanese user of a domain': fc
    .tuple(word, japanese)
    .map(([domain, user]) => ({ text: `${domain}\\${user}`, secrets: [domain, user] })),
  'user of single sign-on': told(word, 2, (user, domain) => `${user}@${domain}.local`),
  'full host name': told(word, 3, (host, site, domain) => `${host}.${site}.${domain}.example.com`),
  'address of a page': told(word, 3, (host, domain, page) => `https://${host}.${domain}.jp:9443/ui/#/${page}`),
  IPv4: told(byte, 4, (...bytes) => bytes.join('.')).map(({ text }) => ({ text, secrets: [text] })),
  'whole IPv6': told(hex, 8, (...groups) => groups.join(':')),
  'short IPv6': told(hex, 4, (one, two, three, four) => `${one}:${two}::${three}:${four}`),
  'local IPv6': told(hex, 3, (one, two, three) => `fe80::${one}:${two}:${three}`),
  MAC: told(hex, 3, (...groups) => groups.map((each) => `${each.slice(0, 2)}:${each.slice(2)}`).join(':')).map(
    ({ text }) => ({ text, secrets: [text] }),
  ),
  'Windows path': told(word, 3, (one, two, file) => `C:\\Program Files\\${one} ${two}\\${file}.log`),
  share: told(word, 4, (host, share, folder, file) => `\\\\${host}\\${share} jobs\\${folder}\\${file}.vbk`),
  'path on a host': told(word, 3, (store, vm, disk) => `/vmfs/volumes/${store}/${vm}/${disk}.vmdk`),
  'path on a datastore with spaces': told(word, 3, (store, vm, disk) => `/vmfs/volumes/my ${store}/${vm}/${disk}.log`),
  'file on a datastore': told(word, 3, (store, vm, disk) => `[${store}] ${vm}/${disk}-000001.vmdk`),
  'file with spaces': told(word, 3, (store, vm, disk) => `[my ${store}] the ${vm} vm/the ${disk}.vmdk`),
  'disk file': told(word, 1, (disk) => `${disk}_1-flat.vmdk`),
  'path with Japanese names': told(word, 2, (store, vm) => `/vmfs/volumes/【本番】${store}/${vm}（旧）/${vm}.log`),
  'path on Linux': told(word, 3, (one, two, three) => `/mnt/${one}/${two}/${three}`),
  'name of the case': fc.constant({ text: 'FIN-SQL01', secrets: ['fin-sql01'] }),
  'datastore of the case': fc.constant({ text: 'netapp-nfs-prod-04', secrets: ['netapp', 'prod-04'] }),
}

const around = fc.constantFrom(
  ['', ''],
  ['担当は', 'です。'],
  ['Asked about ', ', no answer yet.'],
  ['「', '」に確認'],
  ['(', ')'],
  ['03:14 ', '\nnext line'],
  ['→', '、'],
)

it.each(Object.entries(tolds))('a person’s own words about a %s are redacted, whatever stands around it', (_, each) => {
  fc.assert(
    fc.property(each, around, ({ text, secrets }, [before, after]) => {
      const redacted = new Redactor(namesOf(STORY)).redact(`${before}${text}${after}`).toLowerCase()
      for (const secret of secrets) expect(redacted).not.toContain(secret.toLowerCase())
      expect(redacted.startsWith((before ?? '').toLowerCase())).toBe(true)
      // Where Japanese goes on without a space no program can tell the end of a file's name.
      expect(redacted.endsWith(after?.replace(/^です/, '') ?? '')).toBe(true)
    }),
    { numRuns: 60 },
  )
})

it.each([
  'Removed at 03:14:07, 41.2 s, 8.0.2 build 23305546.',
  'I/O and CPU were high; NFS 3 and HotAdd [hotadd], and/or NBD.',
  '停止 41 秒。ジョブ 3/5 完了、100% ではない。',
  'vmware.log and vmkernel.log say the same: 1/2.',
])('what names nothing stays as it is: %s', (text) => {
  expect(new Redactor(namesOf(STORY)).redact(text)).toBe(text)
})
