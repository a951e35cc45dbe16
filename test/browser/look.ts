import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import type { Pack } from '#shared/model/pack.ts'
import type { Recognition } from '#shared/recognise/recognition.ts'
import { bundle } from '../tools/unstun/page-bundle.ts'
import { ROOT } from '../tools/root.ts'

const GUID = 'e78e7661-d14f-4a8f-9c4e-0123456789ab'
const VSPHERE = 'https://vcenter.lab/ui/app'

/** Addresses of the consoles' pages. */
export const AT = {
  vm: `${VSPHERE}/vm;nav=v/urn:vmomi:VirtualMachine:vm-2045:${GUID}/summary`,
  snapshots: `${VSPHERE}/vm;nav=v/urn:vmomi:VirtualMachine:vm-2045:${GUID}/snapshots`,
  host: `${VSPHERE}/host;nav=h/urn:vmomi:HostSystem:host-12:${GUID}/summary`,
  datastore: `${VSPHERE}/datastore;nav=s/urn:vmomi:Datastore:datastore-48:${GUID}/summary`,
  datacenter: `${VSPHERE}/datacenter;nav=h/urn:vmomi:Datacenter:datacenter-3:${GUID}/vms/vms`,
  esxiHost: 'https://esx01.lab/ui/#/host',
  esxiVm: 'https://esx01.lab/ui/#/host/vms/12',
  manager: 'https://em.lab:9443/index.aspx#!reports',
  web: 'https://vbr.lab/sessions/42',
  wiki: 'https://wiki.lab/ui/pages/sql01',
}

/** A page of the vSphere Client about `name`. */
export const vsphere = (name: string, inner: string): string =>
  `<main-app id="main-app-div"><vsc-object-titlebar><h1>${name}</h1></vsc-object-titlebar>${inner}</main-app>`

export const esxi = (name: string, inner: string): string =>
  `<div ng-app="esxUiApp"><div class="object-header"><span class="object-title">${name}</span></div>${inner}</div>`

export const manager = (inner: string): string =>
  `<div class="x-viewport x-body"><div>Veeam Backup Enterprise Manager</div>${inner}</div>`

export const web = (inner: string): string =>
  `<header>Veeam Backup &amp; Replication</header><nav><ul><li>Overview</li><li>Jobs</li><li>Backups</li><li>Proxies</li></ul></nav><main>${inner}</main>`

let code: Promise<string> | undefined
const { builds, consoles } = (JSON.parse(readFileSync(join(ROOT, '.cache/pack/pack.json'), 'utf8')) as Pack).content
/** What recognition knows: the consoles of the pack. */
export const knowledge = { builds, consoles, at: '2026-11-22T03:14:07Z' }

/** What the extension tells of a page that came from an address. */
export async function lookAt(page: Page, url: string, html: string): Promise<Recognition> {
  await open(page, url, html)
  return JSON.parse(await page.evaluate(`JSON.stringify(globalThis.unstunLook.look(${JSON.stringify(knowledge)}))`))
}

/** Opens a page as if from an address, with the capture and the recognition at hand. */
export async function open(page: Page, url: string, html: string): Promise<void> {
  code ??= bundle(join(ROOT, 'test/tools/unstun/recognise-page.ts'), 'unstunLook')
  const body = `<!doctype html><meta charset="utf-8">${html}`
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: route.request().isNavigationRequest() ? body : '' }),
  )
  await page.goto(url)
  await page.evaluate(await code)
}

/** `vm sql01 vm.host "esx01"` */
export const printed = ({ facts }: Recognition): string[] =>
  facts.map(({ subject, key, value }) => `${subject.kind} ${subject.name} ${key} ${JSON.stringify(value)}`).toSorted()

export type Case = [name: string, url: string, html: string, facts: string[]]

/** One test per page: exactly these facts are told, no more. */
export function tellsExactly(cases: readonly Case[]): void {
  for (const [name, url, html, facts] of cases)
    test(name, async ({ page }) => {
      expect(printed(await lookAt(page, url, html))).toEqual(facts.toSorted())
    })
}
