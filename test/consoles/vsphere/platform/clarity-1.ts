// Clarity 1, on Angular 7: its icons are an element of another name, see build.ts.
import 'core-js/proposals/reflect-metadata'
import '@angular/compiler'
import 'zone.js/dist/zone'
import '@webcomponents/custom-elements'
import '@clr/icons'
import '@clr/icons/shapes/all-shapes'
import { platformBrowserDynamic } from '@angular/platform-browser-dynamic'
import { NoopAnimationsModule } from '@angular/platform-browser/animations'

export const platform = platformBrowserDynamic()
export const modules = [NoopAnimationsModule]
export const providers = []
