import type { VmName } from '#shared/model/case.ts'

/**
 * What a tab is about, for the side panel beside it. The background keeps it in `storage.session` under `subjectKey`, as long
 * as the tab shows a page that is read; where there is none, the panel stays as it is.
 */
export type TabSubject = { vm: VmName | null }

export const subjectKey = (tabId: number): string => `tab-subject:${tabId}`
