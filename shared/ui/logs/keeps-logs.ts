import type { CaseRecord } from '#shared/store/store.ts'

/** Whether a case keeps logs themselves: where it goes elsewhere, they stay. */
export const keepsLogs = ({ logFiles = [] }: CaseRecord): boolean => logFiles.length > 0
