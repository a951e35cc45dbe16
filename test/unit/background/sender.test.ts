import { describe, expect, it } from 'vitest'
import { senderOf } from '../../../extension/background/sender.ts'
import { covers, siteOf } from '../../../extension/background/site.ts'

const OWN = 'abcdefgh'
const ADDRESS = 'chrome-extension://abcdefgh/'
const tab = { id: 7 } as never
const from = (more: object) => senderOf({ id: OWN, ...more }, OWN, ADDRESS)

describe('who sends', () => {
  it('is a frame of a tab, with the origin that the browser tells', () => {
    expect(from({ tab, frameId: 3, url: 'https://vcenter.lab/ui/', origin: 'https://vcenter.lab' })).toEqual({
      from: 'page',
      tabId: 7,
      frameId: 3,
      origin: 'https://vcenter.lab',
    })
    expect(from({ tab, frameId: 0, url: 'https://em.lab:9443/index.aspx' })).toMatchObject({
      origin: 'https://em.lab:9443',
    })
  })

  it('is a page of ours, in a tab or not', () => {
    expect(from({ url: `${ADDRESS}options.html`, tab, frameId: 0 })).toEqual({ from: 'own-page' })
  })

  it.each([
    ['another extension', { id: 'other', tab, frameId: 0, url: 'https://vcenter.lab/', origin: 'https://vcenter.lab' }],
    ['a frame without an origin', { tab, frameId: 1, url: 'https://vcenter.lab/', origin: 'null' }],
    ['a file', { tab, frameId: 0, url: 'file:///etc/passwd' }],
    ['nobody’s tab', { frameId: 0, url: 'https://vcenter.lab/' }],
    ['a page called like ours', { tab, frameId: 0, url: 'chrome-extension://abcdefghi/options.html' }],
  ])('is nobody we listen to: %s', (_, sender) => {
    expect(from(sender)).toBeNull()
  })
})

describe('a site', () => {
  it.each([
    ['https://vcenter.lab/ui/app/vm', 'https://vcenter.lab/*'],
    ['https://em.lab:9443/index.aspx#!x', 'https://em.lab/*'],
    ['http://localhost:4173/consoles', 'http://localhost/*'],
    ['https://[fd00::1]/ui/', 'https://[fd00::1]/*'],
    ['http://vcenter.lab/', null],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('of %s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site)
  })

  it.each([
    ['https://vcenter.lab/*', 'https://vcenter.lab', true],
    ['https://em.lab/*', 'https://em.lab:9443', true],
    ['https://*/*', 'https://vcenter.lab', true],
    ['*://*.corp.example/*', 'https://vc.corp.example', true],
    ['<all_urls>', 'https://vcenter.lab', true],
    ['https://vcenter.lab/*', 'http://vcenter.lab', false],
    ['https://vcenter.lab/*', 'https://vcenter.lab.evil.example', false],
    ['https://vcenter.lab/*', 'https://evilvcenter.lab', false],
    ['*://*.corp.example/*', 'https://evilcorp.example', false],
    ['https://[fd00::1]/*', 'https://[fd00::1]', true],
    ['nonsense', 'https://vcenter.lab', false],
    ['https://vcenter.lab/*', 'null', false],
  ])('%s and %s: %s', (site, origin, is) => {
    expect(covers(site, origin)).toBe(is)
  })
})
