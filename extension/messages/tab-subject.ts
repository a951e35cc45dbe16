import type { VmName } from '#shared/model/case.ts'

/**
 * What a tab is about, for the side panel beside it. The background keeps it in `storage.session` under `subjectKey`, as long
 * as the tab shows a page that is read; where there is none, the panel stays as it is.
 */
export type TabSubject = { vm: VmName | null }

export const subjectKey = (tabId: number): string => `tab-subject:${tabId}`

/** Under this the background leaves the page of content (its full id) that the person asked for; the panel goes there, and takes it away. */
export const wantedPageKey = (tabId: number): string => `tab-page:${tabId}`
