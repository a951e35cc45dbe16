import type { CaseKey, CaseValue, VmName } from '#shared/model/case.ts'
import type { ConsoleId, ConsoleRules, TaughtLabel } from '#shared/model/console.ts'
import type { Fact } from '#shared/model/fact.ts'
import type { Language } from '#shared/model/language.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { Recognition } from '#shared/recognise/recognition.ts'
import type { Meaning } from './meaning.ts'

/** The script that reads a page, as it is registered for the consoles that the person allowed. */
export const PAGE_SCRIPT = 'page.js'

/** The scripts that are put into a page when they are wanted: over no page that is no console any of them is. */
export const LATER_SCRIPTS = {
  'read-console': 'read-console.js',
  chip: 'overlay-chip.js',
  panel: 'overlay-panel.js',
} as const

/**
 * From a page's script to the background. Whose words they are is told by the browser (`sender`), never by the message: the
 * origin of every fact is the sender's.
 */
export type ToBackground =
  /** A script has started in a frame. Answered by a `Start`, or null: nothing is to be read here. */
  | { kind: 'start' }
  /** What the frame shows now. The background answers later, by a `meaning` to the tab's top frame. */
  | { kind: 'look'; look: Look }
  /** The person's choice of the VM that the case is about. */
  | { kind: 'choose'; vm: VmName }
  /** Takes a wrong fact out, or back in; `id` is a ticket's. */
  | { kind: 'strike'; id: string; struck: boolean }
  /** Answers the case's question; null takes the answer back. */
  | { kind: 'answer'; vm: VmName; key: CaseKey; value: CaseValue | null }
  /** Another of our scripts is wanted: it is put into the sender's frame. Answered by whether that could be done. */
  | { kind: 'script'; script: keyof typeof LATER_SCRIPTS }
  /** Says which VM a backup proxy is: null for none of the VMs in sight. */
  | { kind: 'proxy-is'; proxy: string; vm: string | null }
  /**
   * Opens one of our pages: the side panel, or the assistant with the case in its fragment; there the page of content with the id
   * `page`, if one is given. `hand-over`: where the case is saved as a file, apart from the console's page, which must not see it.
   */
  | { kind: 'open'; where: 'side-panel' | 'assistant' | 'options' | 'hand-over'; page?: string }
  /** Asks for the link that opens the case in the assistant, as for a QR code. Answered by a `LinkAnswer`. */
  | { kind: 'link' }
  /** Asks for the case as text, for copying. Answered by a string. */
  | { kind: 'copy' }
  /** The person confirms what a label of the console says. Answered by null, or by why that cannot be (`Refusal`). */
  | { kind: 'teach'; label: TaughtLabel }
  /** Takes a label back that was taught. */
  | { kind: 'unteach'; label: TaughtLabel }
  /** Remembers where the chip stands over a console. */
  | { kind: 'place'; console: ConsoleId; place: ChipPlace }

/** The link that opens the case on another device, or what is missing for there to be one. */
export type LinkAnswer = { link: string } | { lacks: 'case' | 'address' }

/** What a look at one frame told, without its places: they stay in the page. `fault`: a rule threw; it is off until the browser starts again. */
export type Look = Omit<Recognition, 'places'> & { url: string; fault?: string }

/** What a page's script needs. `consoles` leaves out the rules that are switched off. */
export type Start = {
  consoles: readonly ConsoleRules[]
  builds: BuildTable
  language: Language
  places: Partial<Record<ConsoleId, ChipPlace>>
  /** The person asked for the panel before the page was read. */
  opens?: boolean
}

/** A corner, and how far in from it, in CSS px. */
export type ChipPlace = { corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'; x: number; y: number }

/** Which fact of a page is to be shown. */
export type ToShow = Pick<Fact, 'key' | 'subject'>

/** From the background to the script of a tab's top frame (`stop` and `start-again`: of every frame). */
export type ToPage =
  | { kind: 'meaning'; meaning: Meaning }
  /** The keyboard command: opens the panel, or closes it. */
  | { kind: 'toggle' }
  /** The grant is gone: read nothing more, take the overlay away. */
  | { kind: 'stop' }
  /** Language or rules have changed. */
  | { kind: 'settings'; start: Start }
  /** From the side panel: outlines where this fact is read. Answered by whether the page has it. */
  | { kind: 'show'; fact: ToShow }
  /** Another frame of the tab showed this; its own places are not to be had here. */
  | { kind: 'frame-look'; look: Look }
