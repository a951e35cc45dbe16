import type { Language } from '#shared/model/language.ts'
import type { Clock } from '../story/clock.ts'
import { sizeIn, timeIn, type Label } from '../story/labels.ts'
import { addressIn, pathOf, type Address, type Kind } from './address.ts'
import { LABELS } from './labels.ts'

type LabelId = keyof typeof LABELS

/** What every screen knows: where we are, in which language, at which time. Screens read it; only the shell changes it. */
export class View {
  readonly size = sizeIn
  readonly clock: Clock
  language: Language
  address: Address

  constructor(clock: Clock, language: Language, path: string) {
    this.clock = clock
    this.language = language
    this.address = addressIn(path)
  }

  say(label: LabelId | Label): string {
    return (typeof label === 'string' ? LABELS[label] : label)[this.language]
  }

  time(when: Date | null): string {
    return when ? timeIn(this.language, when) : ''
  }

  href(kind: Kind, ref: string, tab = 'summary'): string {
    return pathOf({ kind, ref, tab })
  }

  /** Follows a link of ours without loading the page anew, as the vSphere Client does. */
  go(event: Event, path: string): void {
    event.preventDefault()
    history.pushState(null, '', path)
    this.arrive()
  }

  arrive(): void {
    this.address = addressIn(location.pathname)
  }
}
