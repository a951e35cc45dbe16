// The little of Angular and Clarity that the look-alike uses: their packages are installed apart, for one version at a time.
declare module '@angular/core' {
  type Metadata = { selector: string; template: string; standalone?: false; inputs?: string[] }
  type ModuleMetadata = Partial<Record<'imports' | 'declarations' | 'schemas' | 'bootstrap' | 'providers', unknown[]>>
  export const Component: (metadata: Metadata) => <T>(type: T) => T
  export const NgModule: (metadata: ModuleMetadata) => <T>(type: T) => T
  export const CUSTOM_ELEMENTS_SCHEMA: unknown
  export const provideZoneChangeDetection: () => unknown
  export class ApplicationRef {
    tick(): void
  }
}
declare module '@angular/platform-browser' {
  export const BrowserModule: unknown
  export const platformBrowser: () => Platform
}
declare module '@angular/platform-browser-dynamic' {
  export const platformBrowserDynamic: () => Platform
}
declare module '@angular/platform-browser/animations' {
  export const NoopAnimationsModule: unknown
}
declare module '@clr/angular' {
  export const ClarityModule: unknown
  export const loadCoreIconSet: () => void
  export const loadEssentialIconSet: () => void
  export const loadMediaIconSet: () => void
  export const loadTechnologyIconSet: () => void
}
declare module '@cds/core/icon' {
  export { loadCoreIconSet, loadEssentialIconSet, loadMediaIconSet, loadTechnologyIconSet } from '@clr/angular'
}
declare module '@angular/compiler'
declare module 'core-js/proposals/reflect-metadata'
declare module 'zone.js'
declare module 'zone.js/dist/zone'
declare module '@cds/core/icon/register.js'
declare module '@webcomponents/custom-elements'
declare module '@clr/icons'
declare module '@clr/icons/shapes/all-shapes'

/** One of the files in platform/: what differs between the versions. */
declare module 'platform' {
  export const platform: Platform
  export const modules: unknown[]
  export const providers: unknown[]
}
declare module '*.html?raw' {
  const template: string
  export default template
}

interface Platform {
  bootstrapModule(module: unknown): Promise<{ injector: { get<T>(type: new () => T): T } }>
}
