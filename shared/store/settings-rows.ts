import { LANGUAGES } from '#shared/model/language.ts'
import { DEFAULT_SETTINGS, type Settings } from './store.ts'

/** One setting as it is kept: a row each, so that two tabs changing different ones do not undo each other. */
export type SettingRow = { name: string; value: unknown }

const ALLOWED: { [K in keyof Settings]: readonly unknown[] } = {
  language: [null, ...LANGUAGES],
  sideBySide: [true, false],
  theme: ['system', 'light', 'dark'],
  keepAsked: [true, false],
}

/** Settings from rows; a row that is missing, unknown or of a wrong value leaves the default. */
export function settingsFrom(rows: SettingRow[]): Settings {
  const good = rows.filter(({ name, value }) => isSetting(name) && ALLOWED[name].includes(value))
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(good.map(({ name, value }) => [name, value])) }
}

/** The rows that a change of settings writes. */
export function rowsFrom(change: Partial<Settings>): SettingRow[] {
  return Object.entries(change).map(([name, value]) => ({ name, value }))
}

const isSetting = (name: string): name is keyof Settings => Object.hasOwn(ALLOWED, name)
