/** Text as data: what Markdown becomes in the pack, so that no page ever parses markup. */
export type Inline =
  | string
  | { strong: Inline[] }
  | { code: string }
  /** `to` is a full id (`advice/use-direct-nfs`), or an https address. */
  | { link: Inline[]; to: string }
  /** Ids of sources; `ours` marks our own advice. */
  | { cite: string[] }

export type CodeLanguage = 'powershell' | 'shell' | 'reg' | 'ini' | 'text'

export type Block =
  | { p: Inline[] }
  | { list: Block[][]; ordered: boolean }
  | { code: string; language: CodeLanguage; title?: string }
  | { table: { head: Inline[][]; rows: Inline[][][] } }
  | { callout: 'note' | 'warning'; blocks: Block[] }

/** One part of an article under its heading; `role` is the same in both languages. */
export type Section = { role: string; heading: string; cite: string[]; blocks: Block[] }
