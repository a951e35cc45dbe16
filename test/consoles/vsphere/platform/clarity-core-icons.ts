// Clarity 5 to 17: Angular's own dynamic platform, and the icons of Clarity Core in open shadow roots.
import 'core-js/proposals/reflect-metadata'
import '@angular/compiler'
import 'zone.js'
import { platformBrowserDynamic } from '@angular/platform-browser-dynamic'
import { NoopAnimationsModule } from '@angular/platform-browser/animations'
import { loadCoreIconSet, loadEssentialIconSet, loadMediaIconSet, loadTechnologyIconSet } from '@cds/core/icon'
import '@cds/core/icon/register.js'

for (const load of [loadCoreIconSet, loadEssentialIconSet, loadMediaIconSet, loadTechnologyIconSet]) load()

export const platform = platformBrowserDynamic()
export const modules = [NoopAnimationsModule]
export const providers = []
