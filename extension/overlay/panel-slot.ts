import type { Chip } from './chip.ts'
import type { ConsolePage } from './console-page.ts'
import type { DrawPanel, PanelHandle } from './panel-handle.ts'

/** Where the panel is drawn. What draws it is a script of its own, asked for when it is wanted for the first time. */
export class PanelSlot {
  readonly #page: ConsolePage
  readonly #chip: Chip
  readonly #into: HTMLElement
  readonly #handle: PanelHandle
  #draw: DrawPanel | null = null
  #erase: (() => void) | null = null
  #asked: Promise<boolean> | null = null

  constructor(page: ConsolePage, chip: Chip, into: HTMLElement, handle: PanelHandle) {
    this.#page = page
    this.#chip = chip
    this.#into = into
    this.#handle = handle
  }

  /** What draws the panel is there. */
  get isFilled(): boolean {
    return this.#draw !== null
  }

  get isShown(): boolean {
    return this.#erase !== null
  }

  fill(draw: DrawPanel): void {
    this.#draw = draw
    this.#chip.busy(false)
  }

  show(): void {
    this.#erase ??= this.#draw?.(this.#into, this.#handle) ?? null
  }

  clear(): void {
    this.#erase?.()
    this.#erase = null
  }

  /** Asks for the script, again only where it did not come. Resolves to whether it did. */
  ask(): Promise<boolean> {
    return (this.#asked ??= this.#askOnce())
  }

  async #askOnce(): Promise<boolean> {
    this.#chip.busy(true)
    const done = await this.#page.send({ kind: 'script', script: 'panel' }).catch(() => false)
    if (done === true) return true
    this.#asked = null
    this.#chip.fail()
    this.#page.state.change({ open: false })
    return false
  }
}
