import { loadPack } from '#shared/store/packs.ts'
import type { Shell } from '#shared/ui/app/shell.ts'
import { startApp } from '#shared/ui/app/start.tsx'
import { readInWorker } from '#shared/ui/logs/read-in-worker.ts'
import { applyUpdate, registerOffline } from './offline/registration.ts'
import { useOffline } from './offline/use-offline.ts'
import { shippedIndex, shippedPack } from './shipped.ts'

const shell: Shell = {
  version: __VERSION__,
  openSearch: async (pack) => {
    const { openSearch } = await import('#shared/ui/search/open-search.ts')
    return openSearch(pack, await shippedIndex())
  },
  readLogs: readInWorker,
  useOffline: () => useOffline().state,
  applyUpdate,
  address: async () => location.href.replace(/#.*$/s, ''),
}

async function start(root: HTMLElement): Promise<void> {
  await startApp(root, shell, async (store) => (await loadPack(store, shippedPack)).pack)
  await registerOffline()
}

const root = document.getElementById('app')
if (root) void start(root)
