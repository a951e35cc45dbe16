import * as v from 'valibot'
import type { Block, Inline } from '#shared/model/prose.ts'
import { id, list, plain, target, text } from './words.ts'

const has = (input: unknown, key: string) => typeof input === 'object' && input !== null && Object.hasOwn(input, key)

const inlines = v.lazy(() => list(inline))

/** Each form by the field that tells it apart, so that a fault is told where it is and not at the whole. */
const INLINES: readonly [string, v.GenericSchema<Inline>][] = [
  ['strong', v.strictObject({ strong: inlines })],
  ['code', v.strictObject({ code: text })],
  ['link', v.strictObject({ link: inlines, to: target })],
  ['cite', v.strictObject({ cite: list(id) })],
]

const inline: v.GenericSchema<Inline> = v.lazy((input) => INLINES.find(([key]) => has(input, key))?.[1] ?? plain)

const LANGUAGES = ['powershell', 'shell', 'reg', 'ini', 'text'] as const
const paragraph = v.strictObject({ p: inlines })
const blocksOf = v.lazy(() => list(block))

const BLOCKS: readonly [string, v.GenericSchema<Block>][] = [
  ['p', paragraph],
  ['list', v.strictObject({ list: list(blocksOf), ordered: v.boolean() })],
  ['code', v.strictObject({ code: text, language: v.picklist(LANGUAGES), title: v.exactOptional(text) })],
  ['table', v.strictObject({ table: v.strictObject({ head: list(inlines), rows: list(list(inlines)) }) })],
  ['callout', v.strictObject({ callout: v.picklist(['note', 'warning']), blocks: blocksOf })],
]

const block: v.GenericSchema<Block> = v.lazy((input) => BLOCKS.find(([key]) => has(input, key))?.[1] ?? paragraph)

/** Prose as data. */
export const blocks = list(block)
