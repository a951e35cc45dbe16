// Draws the PNG icons of the assistant and the extension from pwa/public/icon.svg: `node test/tools/run.mjs icons`. Run it after the mark changed.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from './browsers.ts'

const pwa = fileURLToPath(new URL('../../pwa/public/', import.meta.url))
const extension = fileURLToPath(new URL('../../extension/public/icon/', import.meta.url))
const PAPER = '#f6f5f1'

type Icon = {
  folder: string
  file: string
  size: number
  /** Part of the width that the mark takes; the rest is paper, for systems that cut icons to their own shape. */
  mark: number
}

const ICONS: Icon[] = [
  { folder: pwa, file: 'icon-192.png', size: 192, mark: 1 },
  { folder: pwa, file: 'icon-512.png', size: 512, mark: 1 },
  { folder: pwa, file: 'icon-maskable-512.png', size: 512, mark: 0.75 },
  { folder: pwa, file: 'apple-touch-icon.png', size: 180, mark: 0.9 },
  ...[16, 32, 48, 128].map((size) => ({ folder: extension, file: `${size}.png`, size, mark: 1 })),
]

async function draw(page: Page, svg: string, { folder, file, size, mark }: Icon): Promise<void> {
  const image = `data:image/svg+xml,${encodeURIComponent(svg)}`
  const paper = mark === 1 ? 'transparent' : PAPER
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${paper}"><img src="${image}" width="${size * mark}" height="${size * mark}">`,
  )
  await page.locator('img').evaluate((element: HTMLImageElement) => element.decode())
  writeFileSync(`${folder}${file}`, await page.screenshot({ omitBackground: true }))
}

const browser = await chromium.launch({ executablePath: (await findChromium()) ?? '' })
const page = await browser.newPage()
const svg = readFileSync(`${pwa}icon.svg`, 'utf8')
for (const icon of ICONS) await draw(page, svg, icon)
await browser.close()
