import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { carry } from '#shared/handoff/carry.ts'
import { bearsLogs, caseLink } from '#shared/handoff/link.ts'
import { openText } from '#shared/handoff/open-text.ts'
import { toFile } from '#shared/handoff/file.ts'
import { readPayload, sealed, toPayload } from '#shared/handoff/payload.ts'
import { MOST_IN_QR, qrPath } from '#shared/handoff/qr-path.ts'
import { STORY_WITH_LOGS } from './story-with-logs.ts'
import { anyCase, stored } from './any-case.ts'
import { STORY } from './cases.ts'
import { pixelsOf } from './pixels.ts'

const ADDRESS = 'https://unstun.example.com/tools/unstun/'

describe('a case as a link', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const fitted = carry(stored(one))
        expect(readPayload(toPayload(fitted))).toEqual({ case: fitted, problems: [] })
      }),
    )
  })

  it('stands behind the fragment of the address, whatever the address has there', () => {
    const link = caseLink(`${ADDRESS}#/cases`, STORY)
    expect(link.startsWith(`${ADDRESS}#/open/1`)).toBe(true)
    expect(link.slice(ADDRESS.length + 1)).toMatch(/^[/\w-]+$/)
  })

  it('fits into a QR code that a phone reads, and comes back from it', () => {
    const link = caseLink(ADDRESS, STORY)
    expect(link.length).toBeLessThanOrEqual(MOST_IN_QR)
    const qr = qrPath(link)
    if (!qr) throw new Error('no code')
    const { pixels, width } = pixelsOf(qr)
    expect(jsQR(pixels, width, width)?.data).toBe(link)
  })

  it('bears what was kept from logs where a QR code does, and is read by whoever does not know of logs', () => {
    const link = caseLink(ADDRESS, STORY_WITH_LOGS)
    expect(openText(link)).toEqual([{ case: STORY_WITH_LOGS, problems: [] }])
    expect(bearsLogs(link, ADDRESS, STORY_WITH_LOGS)).toBe(true)

    const [stun] = STORY_WITH_LOGS.logs?.stuns ?? []
    if (!stun || !STORY_WITH_LOGS.logs) throw new Error('no stun')
    const stuns = Array.from({ length: 100 }, (_, place) => ({ ...stun, ms: place * 7919, line: place * 104_729 }))
    const many = { ...STORY_WITH_LOGS, logs: { ...STORY_WITH_LOGS.logs, stuns } }
    const shorter = caseLink(ADDRESS, many)
    expect(shorter).toBe(caseLink(ADDRESS, STORY))
    expect(bearsLogs(shorter, ADDRESS, many)).toBe(false)
    expect(openText(toFile([many], STORY.updatedAt))).toEqual([{ case: many, problems: [] }])
  })

  it('has no QR code where that would be too dense', () => {
    expect(qrPath('x'.repeat(MOST_IN_QR + 1))).toBeNull()
  })

  it('is found as mail and chat leave it', () => {
    const link = caseLink(ADDRESS, STORY)
    const broken = link.replace(/.{70}/gs, '$&\r\n')
    for (const text of [
      link,
      `<${link}>`,
      `See ${link} (fin-sql01)`,
      `  ${broken}\n`,
      link.replace(/^.*#\/open\//s, ''),
    ])
      expect(openText(text)).toEqual([{ case: STORY, problems: [] }])
  })
})

describe('a link that is not whole', () => {
  const payload = toPayload(STORY)

  it('is refused when a letter was lost, added or changed', () => {
    fc.assert(
      fc.property(fc.nat(payload.length - 2), fc.constantFrom('', 'A', 'zz', '-'), (at, other) => {
        const damaged = payload.slice(0, at + 1) + other + payload.slice(at + 2)
        fc.pre(damaged !== payload)
        expect(['damaged', 'not-ours', 'newer']).toContain(readPayload(damaged))
      }),
    )
  })

  it('is refused when it was cut off', () => {
    for (let length = 0; length < payload.length; length++)
      expect(['damaged', 'not-ours']).toContain(readPayload(payload.slice(0, length)))
  })

  it('is refused whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof openText(text)).toBe('string')
      }),
    )
    expect(openText('https://example.com/')).toBe('not-ours')
    expect(openText(`2${payload.slice(1)}`)).toBe('newer')
    expect(openText(`${ADDRESS}#/open/`)).toBe('not-ours')
    expect(openText(`${ADDRESS}#/open/../cases`)).toBe('not-ours')
    expect(readPayload(`1${'A'.repeat(70_000)}`)).toBe('too-large')
  })

  it('that would unpack to far more than a case is refused without taking the room', () => {
    const bomb = deflateSync(strToU8(`{"i":"${' '.repeat(8_000_000)}"}`), { level: 9 })
    expect(readPayload(sealed(bomb))).toBe('too-large')
  })
})
