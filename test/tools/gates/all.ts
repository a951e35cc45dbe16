import { built } from './built.ts'
import { content } from './content.ts'
import { format } from './format.ts'
import type { Gate } from './gate.ts'
import { lint } from './lint.ts'
import { lock } from './lock.ts'
import { manifest } from './manifest.ts'
import { size } from './size.ts'
import { text } from './text.ts'
import { types } from './types.ts'

/** The gates in the order in which they run: the quick and frequent first. The last two look at what `built` made. */
export const GATES: readonly Gate[] = [lock, format, text, lint, types, content, built, size, manifest]
