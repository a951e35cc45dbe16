import type { Area } from '../../../extension/background/storage.ts'

/** A storage area in memory. What is kept is a copy, as a browser's is; `writes` counts them. */
export function memoryArea(
  start: Record<string, unknown> = {},
): Area & { kept: Record<string, unknown>; writes: number; full: boolean } {
  const area = {
    kept: structuredClone(start),
    writes: 0,
    full: false,
    get: async (key: string | null) =>
      structuredClone(key === null ? area.kept : key in area.kept ? { [key]: area.kept[key] } : {}),
    set: async (values: Record<string, unknown>) => {
      area.writes += 1
      if (area.full) throw new Error('quota')
      Object.assign(area.kept, structuredClone(values))
    },
    remove: async (keys: string[]) => {
      for (const key of keys) delete area.kept[key]
    },
  }
  return area
}
