import type { CarriedCase } from '#shared/handoff/carried.ts'

/** A name for the case's file that every system takes: the VM and the day. */
export function fileName({ vm, title, updatedAt }: CarriedCase): string {
  const name = (vm?.name ?? title).replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '')
  return `${name.slice(0, 60) || 'case'}-${updatedAt.slice(0, 'YYYY-MM-DD'.length)}.unstun`
}
