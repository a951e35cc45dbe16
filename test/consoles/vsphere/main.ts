// First: Angular's compiler has to be there before anything that it compiles.
import { modules, platform, providers } from 'platform'
import { ApplicationRef, CUSTOM_ELEMENTS_SCHEMA, NgModule } from '@angular/core'
import { BrowserModule } from '@angular/platform-browser'
import { ClarityModule } from '@clr/angular'
import { DatastoreSummary } from './screens/datastore-summary.ts'
import { HostSummary } from './screens/host-summary.ts'
import { InventoryTree } from './screens/inventory-tree.ts'
import { DatastoreList, HostList, VmList } from './screens/lists.ts'
import { RecentTasks } from './screens/recent-tasks.ts'
import { VmSnapshots } from './screens/vm-snapshots.ts'
import { VmSummary } from './screens/vm-summary.ts'
import { Shell } from './shell.ts'
import { view } from './the-view.ts'

const TICK_MS = 1000

const App = NgModule({
  imports: [BrowserModule, ClarityModule, ...modules],
  declarations: [
    Shell,
    InventoryTree,
    RecentTasks,
    VmSummary,
    VmSnapshots,
    HostSummary,
    DatastoreSummary,
    VmList,
    HostList,
    DatastoreList,
  ],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  providers,
  bootstrap: [Shell],
})(class {})

const { injector } = await platform.bootstrapModule(App)
const app = injector.get(ApplicationRef)

function redraw(): void {
  app.tick()
  const heading = document.querySelector('vsc-object-titlebar h1')?.textContent ?? ''
  document.title = `vSphere - ${heading} - ${view.address.tab}`
}

document.documentElement.lang = view.language
addEventListener('popstate', () => view.arrive())
document.addEventListener('click', () => setTimeout(redraw))
setInterval(redraw, TICK_MS)
redraw()
