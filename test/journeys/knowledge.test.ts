import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '#shared/model/language.ts'
import { article, content, linesOf, topic } from './content.ts'

/** A fact that must never be told wrong: where it is told, and what one line there says in each language. */
type Fact = { fact: string; in: string[]; ja: RegExp; en: RegExp }

const FACTS: Fact[] = [
  {
    fact: 'it is 8.0 Update 2b that has the fix, build 23305546',
    in: ['note/fixed-builds', 'advice/upgrade-esxi'],
    ja: /8\.0 Update 2b（23305546）/,
    en: /8\.0 Update 2b \(23305546\)/,
  },
  {
    fact: 'the Japanese heading "U2" is told to be U2b',
    in: ['note/fixed-builds'],
    ja: /日本語版 KB1681 の見出しは 8\.0 U2 .*8\.0 Update 2b/,
    en: /heading of the Japanese KB1681 says 8\.0 U2; .*8\.0 Update 2b/,
  },
  {
    fact: 'in 8.0.2 the limit is 23305546',
    in: ['note/fixed-builds', 'advice/upgrade-esxi'],
    ja: /^8\.0\.2 \| 23305546 以上 \| 修正済み/,
    en: /^8\.0\.2 \| 23305546 or higher \| fixed/,
  },
  {
    fact: '23305545 is the security-only profile and has no fix',
    in: ['note/fixed-builds'],
    ja: /23305545 は.*セキュリティ修正だけ/,
    en: /23305545 is the security-only profile/,
  },
  {
    fact: 'a higher build of another line is no fix',
    in: ['note/fixed-builds', 'advice/upgrade-esxi'],
    ja: /7\.0 (U3q|Update 3q) .*23794027/,
    en: /7\.0 (U3q|Update 3q).* 23794027/,
  },
  {
    fact: 'the registry value is read every 15 minutes',
    in: ['note/same-host-values', 'advice/same-host-hotadd'],
    ja: /15 分/,
    en: /15 minutes/,
  },
  {
    fact: 'the value is a DWORD of 32 bits',
    in: ['note/same-host-values', 'advice/same-host-hotadd'],
    ja: /DWORD[（ ]*\(?32/,
    en: /DWORD \(32-bit\)/,
  },
  {
    fact: 'value 2 falls back to network mode only',
    in: ['note/same-host-values', 'advice/same-host-hotadd'],
    ja: /^2 \| .*ネットワークモード(のみ|に限る).*最小/,
    en: /^2 \| .*network mode only.*smallest/,
  },
  {
    fact: 'value 1 may still stun',
    in: ['note/same-host-values', 'advice/same-host-hotadd'],
    ja: /^1 \| .*HotAdd.*残る/,
    en: /^1 \| .*HotAdd.*(remains|stays)/,
  },
  {
    fact: 'Debian wants nfs-common',
    in: ['note/direct-nfs-requirements', 'advice/use-direct-nfs'],
    ja: /Debian 系.*nfs-common/,
    en: /Debian.*nfs-common|nfs-common on Debian/,
  },
  {
    fact: 'RHEL wants nfs-utils',
    in: ['note/direct-nfs-requirements', 'advice/use-direct-nfs'],
    ja: /RHEL 系.*nfs-utils/,
    en: /RHEL.*nfs-utils|nfs-utils on RHEL/,
  },
  {
    fact: 'Direct NFS is out while the VM has even one snapshot',
    in: ['note/direct-nfs-requirements', 'advice/use-direct-nfs'],
    ja: /スナップショットが ?(1 つ|一つ)でも/,
    en: /(even|Even) one|no snapshot/,
  },
  {
    fact: 'Direct NFS is out for a running Windows VM that VMware Tools quiesce',
    in: ['note/direct-nfs-requirements', 'advice/use-direct-nfs'],
    ja: /Windows.*VMware tools quiescence|VMware tools quiescence.*Windows/,
    en: /Windows.*VMware tools quiescence|VMware tools quiescence.*Windows/,
  },
  {
    fact: 'a clean isolation test does not clear NFS 3 and HotAdd',
    in: ['note/isolation-test', 'advice/run-isolation-test'],
    ja: /(否定|除外)でき(ない|ません)|否定したことにはなりません/,
    en: /does not clear/,
  },
  {
    fact: 'the isolation test is for hours off the peak',
    in: ['note/isolation-test', 'advice/run-isolation-test'],
    ja: /利用の少ない時間|ピーク/,
    en: /off-peak|peak hours/,
  },
  {
    fact: 'load over 30–40 % before, 80 % and more during the removal',
    in: ['note/cause'],
    ja: /30～40 %/,
    en: /30–40 %/,
  },
  { fact: 'beyond 80 % latency rises', in: ['note/cause'], ja: /^80 %.*遅延/, en: /^Beyond 80 %.*latency/ },
  {
    fact: 'network mode costs much below 10 Gb',
    in: ['advice/force-network-mode'],
    ja: /10 Gb でないと/,
    en: /Unless the network is 10 Gb/,
  },
  {
    fact: 'VM and proxy on different hosts is one of the four conditions',
    in: ['note/nfs3-hotadd'],
    ja: /VM とプロキシのホスト \| 別 \| 同じ/,
    en: /Hosts of VM and proxy \| different \| the same/,
  },
  {
    fact: 'Snapshot Hunter skips its later steps while a user snapshot exists',
    in: ['note/snapshot-hunter'],
    ja: /^2 \| .*行わない/,
    en: /^2 \| .*skipped/,
  },
  {
    fact: 'workingDir needs its second key',
    in: ['advice/redirect-snapshots'],
    ja: /snapshot\.redoNotWithParent = "TRUE"/,
    en: /snapshot\.redoNotWithParent = "TRUE"/,
  },
]

const TOLD = FACTS.flatMap((fact) =>
  fact.in.flatMap((id) => LANGUAGES.map((language) => ({ fact: fact.fact, id, language, says: fact[language] }))),
)

describe('what must never be wrong', () => {
  test.each(TOLD)('$fact: $id in $language', ({ id, language, says }) => {
    expect(linesOf(id, language).filter((line) => says.test(line))).not.toEqual([])
  })

  test.each(LANGUAGES)('the automatic order is direct storage, HotAdd, network (%s)', (language) => {
    const order = article('note/transport-modes').text[language].sections.find(({ role }) => role === 'order')
    const list = order?.blocks.find((block) => 'list' in block)
    const lines = linesOf('note/transport-modes', language)
    const names: Record<Language, string[]> = {
      ja: [
        'ダイレクトストレージアクセス（SAN または NFS）',
        '仮想アプライアンス（HotAdd）',
        'ネットワークモード（NBD）',
      ],
      en: ['Direct storage access (SAN or NFS)', 'Virtual appliance (HotAdd)', 'Network mode (NBD)'],
    }
    expect(list && 'list' in list && list.ordered).toBe(true)
    expect(lines.filter((line) => names[language].includes(line))).toEqual(names[language])
  })

  test.each(LANGUAGES)('nowhere is a fix told of 8.0 U2 without its letter (%s)', (language) => {
    const without = /8\.0 (?:U2|Update 2)(?![a-z0-9])/
    const fixed: Record<Language, RegExp> = { ja: /修正済み|解決済み|解決し/, en: /\b(fixed|resolved)\b/ }
    const wrong = content.articles.flatMap(({ id }) =>
      linesOf(id, language)
        .flatMap((line) => line.split(/(?<=。|\. )/))
        .filter((line) => without.test(line) && fixed[language].test(line) && !line.includes('2b')),
    )
    expect(wrong).toEqual([])
    expect(without.test('8.0 U2 では解決済み'), 'such a line would be found').toBe(true)
  })

  test('the registry file sets value 2 in the right place, and the other one takes it away', () => {
    const files = codeIn(article('advice/same-host-hotadd').text.ja, 'reg')
    const key = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Veeam\\Veeam Backup and Replication]'
    expect(files).toEqual([
      `Windows Registry Editor Version 5.00\n\n${key}\n"EnableSameHostHotaddMode"=dword:00000002`,
      `Windows Registry Editor Version 5.00\n\n${key}\n"EnableSameHostHotaddMode"=-`,
    ])
  })

  test('of the known issue Direct NFS comes first and the workarounds last, in the order of the KB', () => {
    const rows = topic.verdicts.filter(({ id }) => id.startsWith('nfs3-hotadd'))
    expect(rows).toHaveLength(2)
    for (const { advice } of rows)
      expect(advice.map((rule) => rule.advice)).toEqual([
        'use-direct-nfs',
        'upgrade-esxi',
        'same-host-hotadd',
        'force-network-mode',
      ])
  })

  test('what can stun a VM says so', () => {
    const risky = content.articles.filter(({ risk }) => risk.includes('can-stun')).map(({ id }) => id)
    expect(risky).toEqual(
      expect.arrayContaining([
        'advice/remove-existing-snapshots',
        'advice/consolidate-disks',
        'advice/run-isolation-test',
      ]),
    )
    expect(article('advice/contact-veeam-support').risk).toEqual(['read-only'])
  })
})

/** The code of one language anywhere in a text. */
function codeIn(node: unknown, language: string): string[] {
  if (typeof node !== 'object' || node === null) return []
  if ('code' in node && 'language' in node) return node.language === language ? [String(node.code)] : []
  return Object.values(node).flatMap((each) => codeIn(each, language))
}
