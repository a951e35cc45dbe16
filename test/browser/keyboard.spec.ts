import type { Locator, Page } from '@playwright/test'
import { expect, test, type Assistant } from './assistant.ts'
import { WALKS } from './tour.ts'

const { facts, verdict } = WALKS['known-issue']

/** Presses Tab until the focus is there; a person who has to press it more often than `atMost` is lost. */
async function tabTo(page: Page, goal: Locator, atMost = 40): Promise<void> {
  for (let step = 0; step < atMost; step += 1) {
    await page.keyboard.press('Tab')
    if (await goal.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Not reached with ${atMost} times Tab: ${goal.toString()}`)
}

const press = (page: Page, keys: string) =>
  keys.split(' ').reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())

/** The new heading has the focus, so that reading goes on there. */
async function expectHeadingFocused({ heading }: Assistant): Promise<void> {
  await expect(heading).toBeFocused()
}

test('the walk from the start page to the known issue, by keyboard alone', async ({ assistant: app, page }) => {
  await app.open()
  await tabTo(page, app.main.getByRole('link', { name: app.words.home.start }))
  await press(page, 'Enter')
  await app.expectAsked('symptom')
  await expectHeadingFocused(app)

  await test.step('Enter on the focused answer', async () => {
    await tabTo(page, app.choice('symptom', 'stun-at-snapshot-removal'), 5)
    await press(page, 'Enter')
    await app.expectAsked('datastore.type')
    await expectHeadingFocused(app)
  })
  await test.step('arrows move, End goes to the last, Space gives it', async () => {
    await tabTo(page, app.choice('datastore.type', 'nfs3'), 5)
    await press(page, 'End')
    await expect(app.choice('datastore.type', 'unknown')).toBeFocused()
    await press(page, 'ArrowDown')
    await expect(app.choice('datastore.type', 'nfs3')).toBeFocused()
    await press(page, 'ArrowUp ArrowDown Space')
    await app.expectAsked('transport.mode')
    await expectHeadingFocused(app)
  })
  await test.step('a digit gives the answer of that number', async () => {
    const { options } = app.question('transport.mode')
    await tabTo(page, app.choice('transport.mode', options[0]?.value ?? ''), 5)
    await press(page, String(options.findIndex(({ value }) => value === 'hotadd') + 1))
    await app.expectAsked('host.version')
    await expectHeadingFocused(app)
  })
  await test.step('a version is typed', async () => {
    await tabTo(page, app.main.getByLabel(app.words.walk.version), 5)
    await page.keyboard.type('VMware ESXi, 7.0.3, 23794027')
    await press(page, 'Enter')
    await app.expectAsked('proxy.same-host')
    await expectHeadingFocused(app)
  })
  await test.step('the verdict, and on to its first advice', async () => {
    await tabTo(page, app.choice('proxy.same-host', 'no'), 5)
    await press(page, 'Enter')
    await app.expectVerdict(verdict)
    await expectHeadingFocused(app)
    await tabTo(page, app.main.locator('.advice-list a').first())
    await press(page, 'Enter')
    await expect(app.heading).toHaveText('Use Direct NFS access')
    await expectHeadingFocused(app)
  })
})

test('Change by keyboard: the one answer changes, the others stay', async ({ assistant: app, page }) => {
  await app.walk(facts)
  await app.expectVerdict(verdict)
  expect(await app.answers()).toEqual(app.answersOf(facts))

  await tabTo(
    page,
    app.main.locator('.answer-list').getByRole('button', { name: app.question('datastore.type').label.en }),
  )
  await press(page, 'Enter')
  await app.expectAsked('datastore.type')
  await expectHeadingFocused(app)
  await expect(app.choice('datastore.type', 'nfs3')).toHaveAttribute('aria-pressed', 'true')
  await tabTo(page, app.choice('datastore.type', 'nfs-unspecified'), 8)
  await press(page, 'Enter')
  await app.expectVerdict('nfs3-hotadd-suspected')
  await expectHeadingFocused(app)
  expect(await app.answers()).toEqual(app.answersOf({ ...facts, 'datastore.type': 'nfs-unspecified' }))
})

test('the skip link goes past the header', async ({ assistant: app, page }) => {
  await app.open('advice/use-direct-nfs')
  await press(page, 'Tab')
  const skip = page.getByRole('link', { name: app.words.frame.skip })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await press(page, 'Enter')
  await expect(app.main).toBeFocused()
  expect(app.path, 'the address stays').toBe('advice/use-direct-nfs')
  await press(page, 'Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('a new page begins at its heading, the search page in its field', async ({ assistant: app, page }) => {
  await app.open()
  for (const [name, heading] of [
    [app.words.frame.map, app.words.map.title],
    [app.words.frame.cases, app.words.cases.title],
    [app.words.frame.glossary, app.words.glossary.title],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).focus()
    await press(page, 'Enter')
    await expect(app.heading).toHaveText(heading)
    await expectHeadingFocused(app)
  }
  await page.getByRole('link', { name: app.words.frame.search, exact: true }).focus()
  await press(page, 'Enter')
  await expect(app.main.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('hotadd')
  await app.main.locator('.results a').first().waitFor()
  await tabTo(page, app.main.locator('.results a').first(), 3)
})

test('cases are renamed, deleted and brought back by keyboard', async ({ assistant: app, page }) => {
  await app.walk({ symptom: 'other' })
  await app.expectVerdict('outside-snapshot-removal')
  await app.open('cases')
  await tabTo(page, app.main.getByRole('button', { name: app.words.cases.rename }))
  await press(page, 'Enter')
  await expect(app.main.getByRole('textbox', { name: app.words.cases.name })).toBeFocused()
  await page.keyboard.type('sql01')
  await press(page, 'Enter')
  await expect(app.main.getByRole('link', { name: 'sql01', exact: true })).toBeVisible()
  await expect(app.main.getByRole('button', { name: `${app.words.cases.rename} sql01` })).toBeFocused()

  await tabTo(page, app.main.getByRole('button', { name: `${app.words.cases.remove} sql01` }))
  await press(page, 'Enter')
  const undo = app.main.getByRole('button', { name: app.words.frame.undo })
  await expect(undo).toBeFocused()
  await expect(app.main.getByRole('link', { name: 'sql01', exact: true })).toHaveCount(0)
  await press(page, 'Enter')
  await expect(app.main.getByRole('link', { name: 'sql01', exact: true })).toBeVisible()
  await expectHeadingFocused(app)
})

test('deleting everything asks with the focus on Cancel', async ({ assistant: app, page }) => {
  await app.open('settings')
  await tabTo(page, app.main.getByRole('button', { name: app.words.settings.removeAll }))
  await press(page, 'Enter')
  await expect(app.main.getByRole('button', { name: app.words.settings.cancel })).toBeFocused()
  await press(page, 'Enter')
  await expect(app.main.getByRole('button', { name: app.words.settings.removeAll })).toBeFocused()
})

test.describe('the map', () => {
  /** Where the first node of the drawing lies in the window, and how large it is. */
  const firstNode = async (page: Page) => {
    const box = await page.locator('.node').first().boundingBox()
    if (!box) throw new Error('The drawing has no node.')
    return box
  }

  test('moves, zooms and comes back by keys', async ({ assistant: app, page }) => {
    await app.open(`map/${app.topic.id}`)
    const stage = page.locator('.map-stage')
    await stage.focus()
    await press(page, '0')
    await expectWhole(app, stage)
    const fitted = await firstNode(page)

    await press(page, '+ +')
    await expect.poll(async () => (await firstNode(page)).width).toBeGreaterThan(fitted.width * 1.3)
    const large = await firstNode(page)
    await press(page, 'ArrowRight')
    await expect.poll(async () => (await firstNode(page)).x).toBeLessThan(large.x - 40)
    await press(page, 'ArrowDown')
    await expect.poll(async () => (await firstNode(page)).y).toBeLessThan(large.y - 40)
    await press(page, 'ArrowLeft ArrowUp')
    await expect.poll(async () => Math.abs((await firstNode(page)).x - large.x)).toBeLessThan(2)
    await press(page, '-')
    await expect.poll(async () => (await firstNode(page)).width).toBeLessThan(large.width)
    await press(page, '0')
    await expect.poll(async () => Math.abs((await firstNode(page)).width - fitted.width)).toBeLessThan(0.5)
    await expect.poll(async () => Math.abs((await firstNode(page)).x - fitted.x)).toBeLessThan(1)
    await expectWhole(app, stage)
  })

  /** Waits until every node lies on the stage. */
  const expectWhole = ({ page, topic }: Assistant, stage: Locator) =>
    expect
      .poll(async () => {
        const nodes = await page.locator('.node').all()
        const inside = await Promise.all(nodes.map((node) => isInside(node, stage)))
        return inside.filter(Boolean).length
      })
      .toBe(topic.map.nodes.length)

  test('Tab goes from node to node and brings each into sight, enlarged too; Enter opens it', async ({
    assistant: app,
    page,
  }) => {
    // Without motion a key has moved the drawing before the next one is pressed.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await app.open(`map/${app.topic.id}`)
    const stage = page.locator('.map-stage')
    await stage.focus()
    await press(page, '+ + + + + +')
    for (const id of app.topic.map.nodes) {
      await press(page, 'Tab')
      const node = page.locator(`[data-node="${id}"]`)
      await expect(node).toBeFocused()
      await expect.poll(() => isInside(node, stage), id).toBe(true)
    }
    await press(page, '0')
    await expectWhole(app, stage)
    await press(page, 'Enter')
    await expect.poll(() => app.path).toBe(app.topic.map.nodes.at(-1))
  })

  test('a node is brought into sight, however soon the focus went on to it', async ({ assistant: app, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await app.open(`map/${app.topic.id}`)
    const stage = page.locator('.map-stage')
    await stage.focus()
    await press(page, '+ + + + + +')
    // Both within one frame, as by a key that is held down on a busy machine.
    await page.evaluate(`{
      const nodes = [...document.querySelectorAll('.node')]
      nodes.at(-1).focus()
      nodes[0].focus()
    }`)
    await expect.poll(() => isInside(page.locator('.node').first(), stage)).toBe(true)
    await page.locator('.node').last().focus()
    await expect.poll(() => isInside(page.locator('.node').last(), stage)).toBe(true)
    expect(await isInside(page.locator('.node').first(), stage)).toBe(false)
  })

  /** Whether the middle of a node lies on the stage. */
  const isInside = async (node: Locator, stage: Locator) => {
    const [small, large] = [await node.boundingBox(), await stage.boundingBox()]
    if (!small || !large) return false
    const [x, y] = [small.x + small.width / 2, small.y + small.height / 2]
    return x > large.x && x < large.x + large.width && y > large.y && y < large.y + large.height
  }

  test('the list tells the same as the drawing, and the path of a case in both', async ({ assistant: app, page }) => {
    await app.walk(facts)
    await app.expectVerdict(verdict)
    await tabTo(page, app.main.getByRole('link', { name: app.words.walk.onMap }), 80)
    await press(page, 'Enter')
    await expect(page.locator('.node.lit').last()).toHaveAttribute('data-node', `verdict/${verdict}`)
    const { nodes, edges } = app.topic.map
    const drawn = await page
      .locator('.node')
      .evaluateAll((all) => all.map((node) => (node as SVGElement).dataset['node']))
    expect(drawn).toEqual(nodes)
    await expect(page.locator('.edge')).toHaveCount(edges.length)
    const lit = { nodes: await page.locator('.node.lit').count(), edges: await page.locator('.edge.lit').count() }
    expect(lit.edges).toBe(lit.nodes - 1)
    expect(lit.edges).toBe(Object.keys(facts).length)

    await tabTo(page, app.main.getByRole('radio', { name: app.words.map.drawing }), 40)
    await press(page, 'ArrowRight')
    const rows = app.main.locator('.map-list > li')
    const listed = await rows.evaluateAll((items) =>
      items.flatMap((item) => {
        const [from, ...to] = [...item.querySelectorAll('a')].map((link) => link.hash.slice(2))
        return to.map((each) => `${from} ${each}`)
      }),
    )
    expect(listed.toSorted()).toEqual(edges.map(({ from, to }) => `${from} ${to}`).toSorted())
    await expect(app.main.locator('.map-list li li.lit')).toHaveCount(lit.edges)
  })
})
