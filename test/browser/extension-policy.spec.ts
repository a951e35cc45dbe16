import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { optionsJa } from '#shared/language/options.ja.ts'
import { BUILT, expect, test } from './with-extension.ts'

const POLICY = {
  consoles: ['https://vcenter.lab/ui/', 'ftp://nothing'],
  language: 'ja',
  assistant: 'https://unstun.example/app/',
  rulesOff: ['vsphere-client/tasks'],
  more: 'dropped',
}

/** Debian's Chromium, Playwright's, and Google's. */
const FOLDERS = ['/etc/chromium/policies/managed', '/etc/opt/chrome/policies/managed']

/** The policy file is the whole machine's: an id of this test's own keeps it away from every other browser. */
const managed = test.extend<{ extension: typeof BUILT }>({
  extension: async ({}, use, info) => {
    info.skip(!process.env['CI'] && !mayWrite(), 'only root, or who may become it unasked, can set a policy')
    const folder = await mkdtemp(join(tmpdir(), 'unstun-policy-'))
    const extension = withOwnId(folder)
    const files = FOLDERS.map((one) => join(one, `unstun-test-${extension.id}.json`))
    const policy = JSON.stringify({ '3rdparty': { extensions: { [extension.id]: POLICY } } })
    try {
      for (const file of files) put(file, policy)
      await use(extension)
    } finally {
      for (const file of files) take(file)
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
})

function withOwnId(folder: string): typeof BUILT {
  cpSync(BUILT.folder, folder, { recursive: true })
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = publicKey.export({ type: 'spki', format: 'der' })
  const file = join(folder, 'manifest.json')
  writeFileSync(
    file,
    JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), key: key.toString('base64') }),
  )
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32)
  return { folder, id: hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))) }
}

function mayWrite(): boolean {
  return process.getuid?.() === 0 || spawnSync('sudo', ['-n', 'true']).status === 0
}

/** As root, or as one who may become it without being asked, as on a CI runner. */
function put(file: string, text: string): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, text)
  } catch {
    execFileSync('sudo', ['-n', 'mkdir', '-p', join(file, '..')])
    execFileSync('sudo', ['-n', 'tee', file], { input: text, stdio: ['pipe', 'ignore', 'inherit'] })
  }
}

function take(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    execFileSync('sudo', ['-n', 'rm', '-f', file])
  }
}

managed('what an administrator set by a policy file stands, and is shown as set', async ({ browserWith: browser }) => {
  const options = await browser.openOwn('options.html')
  await expect(options.getByRole('heading', { level: 1 })).toHaveText(optionsJa.title)
  await expect(options.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(options.getByRole('radio', { name: 'English' })).toBeDisabled()

  const panel = await browser.openOwn('sidepanel.html')
  await expect(panel.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(panel.getByRole('banner').getByRole('button', { name: 'English' })).toBeDisabled()
  await options.bringToFront()

  await expect(options.getByRole('heading', { name: optionsJa.consoles.offered })).toBeVisible()
  await expect(options.getByRole('button', { name: `${optionsJa.consoles.allow} vcenter.lab` })).toBeVisible()
  await expect(options.getByText('nothing')).toHaveCount(0)

  const address = options.getByLabel(optionsJa.assistant.address, { exact: true })
  await expect(address).toHaveValue(POLICY.assistant)
  await expect(address).toHaveAttribute('readonly')

  const tasks = options.getByRole('checkbox', { name: optionsJa.rules.toggle('vSphere Client', 'タスク') })
  await expect(tasks).toBeDisabled()
  await expect(tasks).not.toBeChecked()
  await expect(
    options.getByRole('checkbox', { name: optionsJa.rules.toggle('vSphere Client', 'ホスト'), exact: true }),
  ).toBeEnabled()
})
