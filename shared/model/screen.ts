/**
 * The way from a document's root element to a part of it: the position among the parent's children.
 * INTO_SHADOW and INTO_FRAME step into an open shadow root and into a frame's document, whose first step is its root element.
 */
export type Path = readonly number[]
export const INTO_SHADOW = -1
export const INTO_FRAME = -2

/** Where a part stands. A screen that was just captured writes a path out only when asked; as JSON it is the path. */
export type Place = Path | { toJSON(): Path }

/** What one pass over a page yields: what is in sight, in reading order, without a live node and without any input's value. */
export type Screen = {
  url: string
  title: string
  /** Not localised structure: `main-app`, `#main-app-div`, `[ng-app=esxUiApp]`, `.x-grid`, `[portlet-id=…]`. */
  anchors: readonly string[]
  parts: readonly Part[]
  /** Set where the pass ended before the page did: then nothing may be concluded from absence. */
  unsure?: 'page too large'
}

export type Part = Heading | Pair | Grid | Alert | Tree | Lines | Tabs | Text | Group

export type Heading = { kind: 'heading'; level: number; text: string; at: Place }

/** A label and its value. `values` are the value's own pieces (links, list items): none where an icon's name stands for words. */
export type Pair = { kind: 'pair'; label: string; value: string; values: readonly string[]; at: Place }

/** `rows` are those rendered; `stated` is how many the grid says it has, null where it does not say. */
export type Grid = {
  kind: 'grid'
  name: string
  columns: readonly Column[]
  rows: readonly Row[]
  stated: number | null
  loading: boolean
  at: Place
}
export type Column = { text: string; sorted?: 'ascending' | 'descending' }

/** One cell per column, null where the row has none for it. */
export type Row = { cells: readonly (Cell | null)[]; selected: boolean; at: Place }

/** `progress` is 0 to 100, from a progress bar; `icons` are shapes and names of icons; `pieces` as in a pair: none where an icon's name stands for words. */
export type Cell = {
  text: string
  pieces: readonly string[]
  icons: readonly string[]
  progress: number | null
  at: Place
}

export type Alert = { kind: 'alert'; text: string; at: Place }

/** Nodes in tree order. `whole`: no node is collapsed and none is known to be left out. */
export type Tree = { kind: 'tree'; nodes: readonly TreeNode[]; whole: boolean; loading: boolean; at: Place }
/** `icon` is its shape, as in a cell; '' without one. `closed`: it has nodes that are not shown. */
export type TreeNode = { text: string; depth: number; selected: boolean; icon: string; closed?: true; at: Place }

/** A list or a log: one text each. */
export type Lines = { kind: 'lines'; lines: readonly Line[]; at: Place }

/** `pieces`: what it is made of, as in a pair. */
export type Line = { text: string; pieces: readonly string[]; at: Place }

export type Tabs = { kind: 'tabs'; tabs: readonly { text: string; selected: boolean }[]; at: Place }

/** Text that is none of the others. */
export type Text = { kind: 'text'; text: string; at: Place }

/** `names` tell a part apart without words: its tag, id, classes, portlet-id. A frame has a URL. */
export type Group = {
  kind: 'group'
  role: 'dialog' | 'frame' | 'navigation' | 'section' | 'title'
  title: string
  names: readonly string[]
  url?: string
  parts: readonly Part[]
  at: Place
}
