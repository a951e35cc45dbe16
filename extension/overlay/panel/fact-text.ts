import type { OverlayWords } from '#shared/language/overlay.en.ts'
import type { Fact, SnapshotTask, Subject } from '#shared/model/fact.ts'
import type { Language } from '#shared/model/language.ts'
import { inPlainSight } from '#shared/text/plain-sight.ts'

const LONGEST_NAME = 120

/** A name from a console, as it is shown. */
export const nameText = (name: string): string => inPlainSight(name, LONGEST_NAME)

/** `VM sql01` */
export function subjectText({ kind, name }: Subject, words: OverlayWords): string {
  return `${words.kind[kind]} ${nameText(name)}`
}

/** A fact's value as a person reads it; names stay as they were read. */
export function valueText({ key, value }: Fact, words: OverlayWords, language: Language): string {
  if (value === 'unknown') return words.unknown
  if (key === 'vm.snapshot-task') return taskText(value, words)
  if (key === 'vm.disk-on-delta') return words.onDelta
  if (Array.isArray(value)) return nameText(words.list(value.map(nameText)))
  if (key === 'stun.longest-ms' || key === 'stun.at-removal-longest-ms')
    return words.milliseconds(value.toLocaleString(language))
  return (isName(key) ? undefined : words.value[String(value)]) ?? nameText(String(value))
}

const NAMES: readonly Fact['key'][] = ['vm.host', 'proxy.host', 'transport.proxy', 'host.version', 'host.build']

/** A host may be called "yes". */
const isName = (key: Fact['key']): boolean => NAMES.includes(key)

function taskText({ task, state, progress }: SnapshotTask, words: OverlayWords): string {
  const percent = progress === undefined ? '' : ` ${words.progress(progress)}`
  return `${words.task[task]}: ${words.taskState[state]}${percent}`
}
