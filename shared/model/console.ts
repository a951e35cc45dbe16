import type { FactKey, SubjectKind } from './fact.ts'
import type { Bilingual, Language } from './language.ts'

export const CONSOLE_IDS = [
  'vsphere-client',
  'esxi-host-client',
  'veeam-enterprise-manager',
  'veeam-backup-web',
  'veeam-one',
  'veeam-service-provider-console',
  'vcf-operations',
] as const
export type ConsoleId = (typeof CONSOLE_IDS)[number]

/** A product laid under the overlay: how it is told apart, what its pages are about, what its screens give, its labels. */
export type ConsoleRules = {
  id: ConsoleId
  title: Bilingual
  is: Gate
  objects: ObjectRule[]
  /** Brands of other products that show themselves in frames of this console. */
  plugins: TermId[]
  screens: ScreenRule[]
  vocabulary: Term[]
}

/** Not localised structure first: anchors and addresses. Words are for products of which no structure is known. */
export type Gate =
  | { all: Gate[] }
  | { any: Gate[] }
  | { anchor: string }
  | { anchorStart: string }
  | { path: string }
  | { url: string }
  | { port: string }
  | { title: string }
  | { says: TermId[]; atLeast: number }

/** A page whose address holds `url` is about one `kind`; `ref` is what follows there, up to the next `:`, `/`, `?`, `&` or `;`. */
export type ObjectRule = { kind: SubjectKind; url: string }

export type TermId = string

/** One label of a console: every way to say it, and what looks like it but is not. */
export type Term = { id: TermId; says: Saying[]; never: { says: string; because: string }[] }

/**
 * `text` is the whole label, `begins` its start. `parts` stand in it in this order with at most `more` letters between and
 * around them: the only form for Japanese that no source proves. `taught`: a person on this device said so.
 */
export type Saying = { language: Language; verified: boolean; taught?: true } & (
  { text: string } | { begins: string } | { parts: string[]; lacks: string[]; more: number }
)

/** A label of a console that a person confirmed on this device: on their console it says what the term says. */
export type TaughtLabel = { console: ConsoleId; language: Language; term: TermId; says: string }

export type ScreenRule = { id: string; title: Bilingual; is: ScreenIs; gives: Giving[] }

/** Which screen: every condition that is given holds. More of them make a screen more specific. */
export type ScreenIs = {
  object?: SubjectKind[]
  /** One of these is in the address. */
  url?: string[]
  /** One of these titles a dialog, or the tab that is open, or a heading. */
  shows?: TermId[]
  /** It is in a frame of this product. */
  frame?: TermId
}

/** What a screen gives, and from which place. Text elsewhere gives nothing. */
export type Giving = FromPair | FromAlert | FromGrid | FromTasks | FromSnapshots | FromLog

export type FromPair = {
  from: 'pair'
  fact: FactKey
  label: TermId[]
  /** Whose: the page's object, or what the pair with this label in the same group names. */
  subject?: TermId[]
  /** In the details of one row of a list: whose is what their title calls it, if one of these columns of the list names it. */
  listed?: TermId[]
  /** In one of several cards, or in the details beside a list: whose is what its heading calls it. */
  card?: Card
  notUnder: TermId[]
  as: Reading
  values?: ValueTerms
}
/** Cards that stand `under` such a title, and of which the only pair with this `label` says of what kind they are. */
export type Card = { under: TermId[]; label: TermId[]; says: TermId[] }
export type FromAlert = { from: 'alert'; fact: FactKey; says: TermId; value: string }
export type FromGrid = {
  from: 'grid'
  fact: FactKey
  /** The column that names whose fact it is. */
  subject: TermId[]
  column: TermId[]
  /** The grid has one of these columns too. */
  beside?: TermId[]
  /** It has none of these: they tell that it lists something else. */
  without?: TermId[]
  as: Reading
  values?: ValueTerms
}
export type FromTasks = {
  from: 'tasks'
  task: TermId[]
  target: TermId[]
  status: TermId[]
  started: TermId[]
  tasks: ValueTerms
  states: ValueTerms
  /** What a hot-add leaves in the list of tasks, among other causes of the same. */
  reconfigure: TermId[]
}
/** `marker`: the node that stands for the present. Without it a tree is not one of snapshots; a list is one if it says when they were `created`. */
export type FromSnapshots = { from: 'snapshots'; marker: TermId; name: TermId[]; created: TermId[] }
/** `machine`: columns and labels that name the machine of a log; `listed`: such a column of a list beside the log, of which one row is chosen. */
export type FromLog = { from: 'log'; column: TermId[]; time: TermId[]; machine: TermId[]; listed: TermId[] }

/** For each value of the fact the terms that say it. */
export type ValueTerms = Record<string, TermId[]>

/** How the text at a place is understood; what cannot be understood gives no fact. */
export const READINGS = ['name', 'names', 'datastore-type', 'esxi-version', 'esxi-build', 'delta-file', 'term'] as const
export type Reading = (typeof READINGS)[number]
