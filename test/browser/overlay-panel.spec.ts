import { AT, vsphere } from './look.ts'
import { documentOf, expect, test } from './overlay.ts'
import { HALF, KNOWN_ISSUE } from './overlay-meaning.ts'

const SUMMARY = documentOf(
  vsphere(
    'sql01',
    `<div role="alert"><span>Virtual machine disks consolidation is needed.</span></div>
     <dl><dt>Host</dt><dd><a>esx01.lab</a></dd><dt>Datastores</dt><dd>nfs-ds01</dd></dl>`,
  ),
)

test('the chip counts what is seen, the panel shows it with its evidence', async ({ over }) => {
  await over.lay(AT.vm, SUMMARY)
  await expect(over.chip).toHaveAccessibleName(/^Unstun, Not decided, \d facts seen here$/)
  await over.unfold()
  const lines = await over.panel.locator('.facts').first().locator('.unfold').allInnerTexts()
  expect(lines.map((line) => line.replaceAll('\n', ' '))).toEqual([
    'Runs on host esx01.lab sql01',
    'Datastores nfs-ds01 sql01',
    'Consolidation needed sql01',
  ])
  await over.mean(HALF)
  await expect(over.panel.getByRole('group', { name: 'Which transport mode was used?' })).toBeVisible()
  await over.mean(KNOWN_ISSUE)
  await expect(over.panel.getByRole('status').first()).toHaveText('Known issueThe known problem of NFS 3 and HotAdd')
})
