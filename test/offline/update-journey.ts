import assert from 'node:assert/strict'
import { en } from '#shared/language/en.ts'
import { ja } from '#shared/language/ja.ts'
import { expectAnswered, startCase } from './journey.ts'
import { deploy } from './new-build.ts'
import type { ServedApp } from './served-app.ts'
import { expectNoServer, heading, type Tab, until, untilReady } from './tab.ts'

const buildOf = (tab: Tab) => tab.read<string | undefined>(`document.querySelector('meta[name=build]')?.content`)

/** A new build is staged, offered, does not run before the person agrees, runs then, and keeps the answers. */
export async function expectUpdate(tab: Tab, app: ServedApp): Promise<void> {
  await deploy(app, 'A')
  await tab.goto(`${app.url}/#/walk/snapshot-stun`)
  const caseId = await startCase(tab)
  await untilReady(tab)
  assert.equal(await pressOffer(tab), false)
  await deploy(app, 'B')
  await tab.read(`navigator.serviceWorker.getRegistration().then((found) => found.update()).then(() => true)`)
  await until(
    'offered',
    () => hasOffer(tab),
    (offered) => offered,
  )
  await tab.reload()
  await until(
    'offered again',
    () => hasOffer(tab),
    (offered) => offered,
  )
  assert.equal(await buildOf(tab), 'A')

  assert.equal(await pressOffer(tab), true)
  await until(
    'build B',
    () => buildOf(tab),
    (build) => build === 'B',
  )
  await heading(tab)
  assert.equal(await hasOffer(tab), false)
  await app.stop()
  await tab.reload()
  await expectAnswered(tab, app, caseId, 1)
  assert.equal(await buildOf(tab), 'B')
  await expectNoServer(tab)
}

const WORDS = JSON.stringify([en.frame.updateNow, ja.frame.updateNow])
const OFFER = `[...document.querySelectorAll('button')].find((button) => ${WORDS}.includes(button.textContent.trim()))`
const hasOffer = (tab: Tab) => tab.read<boolean>(`${OFFER} !== undefined`)
const pressOffer = (tab: Tab) =>
  tab.read<boolean>(`(() => { const button = ${OFFER}; button?.click(); return button !== undefined })()`)
