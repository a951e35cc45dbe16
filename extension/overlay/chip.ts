import { chipEn, type ChipWords } from '#shared/language/overlay.en.ts'
import { chipJa } from '#shared/language/overlay.ja.ts'
import type { Language } from '#shared/model/language.ts'
import type { Tone } from '#shared/model/topic.ts'
import { MARK_SHAPES } from '#shared/ui/frame/mark-shapes.ts'
import { factsOf, type PageState } from './page-state.ts'

const SVG = 'http://www.w3.org/2000/svg'
const WORDS: Record<Language, ChipWords> = { ja: chipJa, en: chipEn }

/** What the chip says: a state by mark and word, and how much was seen. */
type Saying = { tone: Tone; word: string; count: number }

/** The small button over a console: quiet while nothing is known, else the case's state and a count. */
export class Chip {
  readonly button: HTMLButtonElement
  readonly #document: Document
  #drawn = ''
  #failed = false

  constructor(document: Document) {
    this.#document = document
    this.button = document.createElement('button')
    this.button.type = 'button'
  }

  draw(state: PageState): void {
    const words = WORDS[state.start.language]
    const { tone, word, count } = sayingOf(state, words)
    const drawing = JSON.stringify([tone, word, count, state.start.language, this.#failed])
    if (drawing === this.#drawn) return
    this.#drawn = drawing
    this.button.className = count > 0 || state.stopped ? 'overlay-chip' : 'overlay-chip quiet'
    this.button.ariaDescription = words.opens
    this.button.replaceChildren(
      this.#mark(tone),
      this.#text('unseen', 'Unstun '),
      this.#text(word === '' ? 'unseen' : 'word', word === '' ? words.nothing : word),
      ...(count > 0 ? [this.#text('count', String(count)), this.#text('unseen', ` ${words.seen(count)}`)] : []),
      ...(this.#failed ? [this.#text('failed', words.failed)] : []),
    )
  }

  /** The panel has been asked for and is not there yet. */
  busy(busy: boolean): void {
    this.button.ariaBusy = String(busy)
    this.#failed = false
  }

  /** The panel could not be put into the page. */
  fail(): void {
    this.busy(false)
    this.#failed = true
  }

  #text(name: string, text: string): HTMLElement {
    return Object.assign(this.#document.createElement('span'), { className: name, textContent: text })
  }

  #mark(tone: Tone): SVGElement {
    const mark = this.#svg('svg', { class: `mark ${tone}`, viewBox: '0 0 16 16', width: '16', height: '16' })
    mark.ariaHidden = 'true'
    mark.append(...MARK_SHAPES[tone].map(([look, path]) => this.#svg('path', { class: look, d: path })))
    return mark
  }

  #svg(tag: string, attributes: Record<string, string>): SVGElement {
    const el = this.#document.createElementNS(SVG, tag)
    for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value)
    return el
  }
}

/** Without a verdict nothing is said but that there is none. */
function sayingOf(state: PageState, words: ChipWords): Saying {
  const count = factsOf(state).length
  if (state.stopped) return { tone: 'unknown', word: words.stopped, count: 0 }
  const tone = state.meaning?.verdict?.tone ?? 'unknown'
  return { tone, word: tone === 'unknown' && count === 0 ? '' : words.tone[tone], count }
}
