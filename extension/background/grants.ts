import { browser } from 'wxt/browser'
import { covers, type Site } from './site.ts'

/** The sites a person allowed, as the browser has them now. */
export async function grantedSites(): Promise<Site[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins
}

/** Whether pages of an origin may be read at any time. Asked of the browser each time, so that a revoked grant ends at once. */
export async function isGranted(origin: string): Promise<boolean> {
  return (await grantedSites()).some((site) => covers(site, origin))
}
