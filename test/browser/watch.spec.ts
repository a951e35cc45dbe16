import { expect, test } from '@playwright/test'
import { AT, vsphere } from './look.ts'
import { advance, asked, expectFacts, expectFactsSoon, START, watch, watchWithClock } from './watching.ts'

const PAGE = vsphere('sql01', '<dl><dt>Host</dt><dd>esx01</dd></dl>')
/** More than we may keep the page from its work: each step of a look is a slice of its own. */
const SLICE = 9
const HOST = 'document.querySelector("dd").textContent'

test('a page is looked at, and again when a value changes', async ({ page }) => {
  await watch(page, AT.vm, PAGE)
  await expectFacts(page, ['vm.host "esx01"'])
  await page.evaluate(`${HOST} = 'esx02'`)
  await expectFacts(page, ['vm.host "esx02"'])
})

test('what reads a console is asked for once there is one, and nothing is told before it is there', async ({
  page,
}) => {
  await watchWithClock(page, AT.vm, PAGE, 0, 'late()')
  await advance(page, 1_000)
  await page.evaluate(`${HOST} = 'esx02'`)
  await advance(page, 1_000)
  expect([await asked(page, 'asks()'), await asked(page, 'looks.length')]).toEqual([1, 0])
  await asked(page, 'come()')
  await advance(page, 1_000)
  expect(await asked(page, 'facts()')).toEqual(['vm.host "esx02"'])
  expect(await asked(page, 'asks()')).toBe(1)
})

test('a page is read too where what reads it comes during a look', async ({ page }) => {
  await watchWithClock(page, AT.vm, PAGE, SLICE, 'late()')
  await expect.poll(() => advance(page, 100).then(() => asked(page, 'asks()'))).toBe(1)
  await page.evaluate("document.querySelector('dl').outerHTML = '<dl><dt>Host</dt><dd>esx02</dd></dl>'")
  await asked(page, 'comeOnceWalking()')
  await expectFactsSoon(page, ['vm.host "esx02"'])
})

test('for a page that is no console nothing more is asked for', async ({ page }) => {
  await watchWithClock(page, AT.wiki, '<h1>sql01</h1><dl><dt>Host</dt><dd>esx01</dd></dl>')
  await advance(page, 60_000)
  expect([await asked(page, 'asks()'), await asked(page, 'looks.at(-1).look.console')]).toEqual([0, null])
})

test('another address takes back what the old screen told before the new one is read', async ({ page }) => {
  await watch(page, AT.vm, PAGE)
  await expectFacts(page, ['vm.host "esx01"'])
  const count = await asked<number>(page, 'looks.length')
  await page.evaluate((url) => history.pushState(null, '', url), AT.host)
  await expectFacts(page, [])
  const dropped = await asked(page, `looks[${count}].look`)
  expect(dropped).toMatchObject({ console: 'vsphere-client', object: null, facts: [], url: AT.host })
})

test('a screen that is still being drawn is not read half', async ({ page }) => {
  await watchWithClock(page, AT.vm, PAGE)
  await advance(page, 1_000)
  const url = AT.vm.replace('vm-2045', 'vm-2046')
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    document.querySelector('h1')?.replaceChildren('web01')
  }, url)
  await advance(page, 150)
  await page.evaluate(`${HOST} = 'esx07'`)
  await advance(page, 150)
  expect(await asked(page, 'facts()')).toEqual([])
  await advance(page, 100)
  expect(await asked(page, 'facts()')).toEqual(['vm.host "esx07"'])
  expect(await asked(page, 'looks.map(({ look }) => look.object && look.object.name)')).toEqual([
    'sql01',
    null,
    'web01',
  ])
})

test('a console that is drawn late is found', async ({ page }) => {
  await watchWithClock(page, AT.vm, '<p>Loading</p>')
  await advance(page, 20_000)
  expect(await asked(page, 'looks.at(-1).look.console')).toBeNull()
  await page.evaluate((html) => (document.body.innerHTML = html), PAGE)
  await advance(page, 3_000)
  expect(await asked(page, 'facts()')).toEqual(['vm.host "esx01"'])
})

test('of a page that is no console nothing is watched any more, until it shows another address', async ({ page }) => {
  await watchWithClock(page, AT.wiki, '<p>A wiki</p>')
  await advance(page, 31_000)
  const before = await asked(page, 'looks.length')
  expect(await asked(page, 'waiting()')).toBe(0)
  await page.evaluate((html) => (document.body.innerHTML = html), PAGE)
  await advance(page, 600_000)
  expect([await asked(page, 'looks.length'), await asked(page, 'waiting()')]).toEqual([before, 0])
  await page.evaluate((url) => history.pushState(null, '', url), new URL(AT.vm).pathname)
  await advance(page, 3_000)
  expect(await asked(page, 'facts()')).toEqual(['vm.host "esx01"'])
})

test('one changed cell costs its branch', async ({ page }) => {
  const rows = Array.from({ length: 500 }, (_, at) => `<tr><td>vm${at}</td><td>esx01</td></tr>`).join('')
  const list = `<table><thead><tr><th>Name</th><th>Host</th></tr></thead><tbody>${rows}</tbody></table>`
  await watchWithClock(page, AT.datacenter, vsphere('dc1', list))
  await asked(page, 'countWalked()')
  await advance(page, 100)
  expect(await asked<number>(page, 'countWalked()')).toBeGreaterThan(1_500)
  await page.evaluate("document.querySelectorAll('td')[401].firstChild.data = 'esx02'")
  await advance(page, 1_000)
  expect(await asked<number>(page, 'countWalked()')).toBeLessThanOrEqual(3)
  expect((await asked<string[]>(page, 'facts()')).filter((fact) => fact.includes('esx02'))).toHaveLength(1)
  await page.evaluate("document.querySelector('tbody').append(document.querySelector('tbody tr').cloneNode(true))")
  await advance(page, 1_000)
  expect(await asked<number>(page, 'countWalked()')).toBeLessThanOrEqual(8)
})

test('frames and open shadow roots are watched too, also those that come later', async ({ page }) => {
  await watchWithClock(page, AT.vm, vsphere('sql01', '<vsc-card></vsc-card><iframe></iframe>'))
  await expectFactsSoon(page, [])
  await page.evaluate(() => {
    const card = document.querySelector('vsc-card')
    const root = card?.attachShadow({ mode: 'open' })
    const list = document.createElement('dl')
    list.append(Object.assign(document.createElement('dt'), { textContent: 'Host' }), document.createElement('dd'))
    list.lastElementChild?.append('esx01')
    root?.append(list)
    card?.setAttribute('class', 'drawn')
  })
  await expectFactsSoon(page, ['vm.host "esx01"'])
  await page.evaluate("document.querySelector('vsc-card').shadowRoot.querySelector('dd').textContent = 'esx02'")
  await expectFactsSoon(page, ['vm.host "esx02"'])
  await page.evaluate(() => {
    document.querySelector('vsc-card')?.remove()
    document.querySelector('iframe')?.setAttribute('srcdoc', '<dl><dt>Host</dt><dd>esx03</dd></dl>')
  })
  await expectFactsSoon(page, ['vm.host "esx03"'])
  await page.evaluate("document.querySelector('iframe').contentDocument.querySelector('dd').textContent = 'esx04'")
  await expectFactsSoon(page, ['vm.host "esx04"'])
})

const inShadow = (host: string) => `
  const root = document.querySelector('${host}').attachShadow({ mode: 'open' })
  const list = document.createElement('dl')
  list.append(Object.assign(document.createElement('dt'), { textContent: 'Host' }), document.createElement('dd'))
  list.lastChild.append('esx01')
  root.append(list)`

for (const host of ['vsc-card', 'div.card'])
  test(`a shadow root that is attached late is found soon, though nothing tells of it: ${host}`, async ({ page }) => {
    const [tag, name = ''] = host.split('.')
    await watchWithClock(page, AT.vm, vsphere('sql01', `<${tag} class="${name}"></${tag}>`))
    await advance(page, 6_000)
    expect(await asked(page, 'facts()')).toEqual([])
    await page.evaluate(inShadow(host))
    await advance(page, 3_000)
    expect(await asked(page, 'facts()')).toEqual(['vm.host "esx01"'])
    const root = `document.querySelector('${host}').shadowRoot`
    await page.evaluate(`${root}.querySelector('dd').textContent = 'esx02'`)
    await advance(page, 1_000)
    expect(await asked(page, 'facts()')).toEqual(['vm.host "esx02"'])
  })

test('a shadow root that is attached much later is found once the person does something', async ({ page }) => {
  await watchWithClock(page, AT.vm, vsphere('sql01', '<vsc-card></vsc-card>'))
  await advance(page, 60_000)
  await page.evaluate(inShadow('vsc-card'))
  await page.mouse.click(5, 5)
  await advance(page, 2_000)
  expect(await asked(page, 'facts()')).toEqual(['vm.host "esx01"'])
})

test('a console that a person logs in to much later, under the same address, is found', async ({ page }) => {
  const rest = '<p></p>'.repeat(40)
  await watchWithClock(page, AT.vm, '<input type="password">')
  await advance(page, 31_000)
  const before = await asked(page, 'looks.length')
  await page.locator('input').press('Enter')
  await advance(page, 1_000)
  expect([await asked(page, 'looks.length'), await asked(page, 'looks.at(-1).look.console')]).toEqual([before, null])
  await page.evaluate((html) => (document.body.innerHTML = html), PAGE + rest)
  await advance(page, 3_000)
  expect(await asked(page, 'facts()')).toEqual(['vm.host "esx01"'])
})

test('what has faded away is in sight no more, and is again when it has come back', async ({ page }) => {
  await watchWithClock(page, AT.vm, `<style>dl { transition: opacity 50ms } .faded { opacity: 0 }</style>${PAGE}`)
  await expectFactsSoon(page, ['vm.host "esx01"'])
  await page.evaluate("document.querySelector('dl').classList.add('faded')")
  await expectFactsSoon(page, [])
  await page.evaluate("document.querySelector('dl').classList.remove('faded')")
  await expectFactsSoon(page, ['vm.host "esx01"'])
})

test('nothing is read while the tab is hidden', async ({ page }) => {
  await watchWithClock(page, AT.vm, PAGE)
  await advance(page, 1_000)
  const hide = (hidden: boolean) =>
    page.evaluate((is) => {
      Object.defineProperty(document, 'hidden', { value: is, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  await hide(true)
  await page.evaluate(`${HOST} = 'esx02'`)
  await advance(page, 600_000)
  expect([await asked(page, 'facts()'), await asked(page, 'waiting()')]).toEqual([['vm.host "esx01"'], 0])
  await hide(false)
  await advance(page, 1_000)
  expect(await asked(page, 'facts()')).toEqual(['vm.host "esx02"'])
})

test('our own element is none of the page’s changes', async ({ page }) => {
  await watchWithClock(page, AT.vm, PAGE)
  await advance(page, 1_000)
  const before = await asked(page, 'looks.length')
  await page.evaluate(() => {
    const own = Object.assign(document.createElement('div'), { id: 'own' })
    document.documentElement.append(own)
    own.style.top = '10px'
  })
  await advance(page, 10_000)
  expect(await asked(page, 'looks.length')).toBe(before)
})

test('how soon a tick is looked at follows from what a look costs', async ({ page }) => {
  await watchWithClock(page, AT.vm, PAGE, 1)
  await advance(page, 50_000)
  const tick = (at: number) => page.evaluate(`${HOST} = 'esx${at}'`)
  const count = () => asked<number>(page, 'looks.length')
  await tick(2)
  await advance(page, 1_000)
  const first = await count()
  await tick(3)
  await advance(page, 500)
  expect(await count()).toBe(first)
  await advance(page, 20_000)
  expect(await count()).toBe(first + 1)
  expect(await asked(page, 'facts()')).toEqual(['vm.host "esx3"'])
})

test('a page that is too large ends in not being sure', async ({ page }) => {
  await watchWithClock(page, AT.vm, PAGE)
  await advance(page, 1_000)
  await page.evaluate(() => {
    const many = document.createElement('section')
    for (let at = 0; at < 61_000; at++) many.append(document.createElement('i'))
    document.querySelector('main-app')?.append(many)
  })
  await advance(page, 1_000)
  expect(await asked(page, 'looks.at(-1).look.unsure')).toMatchObject([{ reason: 'page too large' }])
  await page.evaluate(`${HOST} = 'esx02'`)
  await advance(page, 1_000)
  expect(await asked(page, 'facts()')).toEqual(['vm.host "esx02"'])
  expect(await asked(page, 'looks.at(-1).look.unsure')).toMatchObject([{ reason: 'page too large' }])
})

test('a rule that throws is off from then on and told once; the others go on', async ({ page }) => {
  const [rules] = START.consoles.filter(({ id }) => id === 'vsphere-client')
  const [screen] = rules?.screens ?? []
  if (!rules || !screen) throw new Error('The vSphere Client has no screens.')
  const broken = { ...screen, id: 'broken', is: {}, gives: [{ from: 'pair', fact: 'vm.host', label: null }] }
  const start = { ...START, consoles: [{ ...rules, screens: [broken, ...rules.screens] }] }
  await watch(page, AT.vm, PAGE, start)
  await expectFacts(page, ['vm.host "esx01"'])
  await page.evaluate(`${HOST} = 'esx02'`)
  await expectFacts(page, ['vm.host "esx02"'])
  expect(await asked(page, 'looks.map(({ look }) => look.fault ?? null)')).toEqual(['vsphere-client/broken', null])
})
