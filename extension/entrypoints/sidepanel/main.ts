import { pack } from 'virtual:unstun/pack'
import { browser } from 'wxt/browser'
import type { Shell } from '#shared/ui/app/shell.ts'
import { startApp } from '#shared/ui/app/start.tsx'
import { readInWorker } from '#shared/ui/logs/read-in-worker.ts'
import { readPolicy } from '../../background/settings.ts'
import { assistantAddress } from '../../sidepanel/assistant-address.ts'
import { FollowTab } from '../../sidepanel/follow-tab.tsx'
import { showEvidence } from '../../sidepanel/show-evidence.ts'
import { shippedIndex } from '../../sidepanel/shipped-index.ts'

const shell: Shell = {
  version: browser.runtime.getManifest().version,
  openSearch: async (content) => {
    const { openSearch } = await import('#shared/ui/search/open-search.ts')
    return openSearch(content, await shippedIndex())
  },
  readLogs: readInWorker,
  useOffline: () => null,
  applyUpdate: () => undefined,
  address: assistantAddress,
  lockedLanguage: async () => (await readPolicy(browser.storage.managed)).language,
  show: showEvidence,
  setAddress: () => void browser.runtime.openOptionsPage(),
  Notice: FollowTab,
}

const root = document.getElementById('app')
if (root) void startApp(root, shell, async () => pack)
