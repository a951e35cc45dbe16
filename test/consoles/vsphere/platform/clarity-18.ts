import 'core-js/proposals/reflect-metadata'
import '@angular/compiler'
import 'zone.js'
import { provideZoneChangeDetection } from '@angular/core'
import { platformBrowser } from '@angular/platform-browser'
import { NoopAnimationsModule } from '@angular/platform-browser/animations'
import { loadCoreIconSet, loadEssentialIconSet, loadMediaIconSet, loadTechnologyIconSet } from '@clr/angular'

for (const load of [loadCoreIconSet, loadEssentialIconSet, loadMediaIconSet, loadTechnologyIconSet]) load()

export const platform = platformBrowser()
export const modules = [NoopAnimationsModule]
export const providers = [provideZoneChangeDetection()]
