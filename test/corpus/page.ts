import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { ConsoleId } from '#shared/model/console.ts'
import type { FactKey, Subject, SubjectKind } from '#shared/model/fact.ts'

/** A fact as a sidecar states it: whose, which, what. */
export type Stated = { subject: SubjectKind; name: string; key: FactKey; value: unknown }

/** What a page should tell, and where the page came from. See README.md. */
export type Sidecar = {
  url: string
  console: ConsoleId | null
  /** The console's language; a language that we do not read is one as well. */
  language: string
  /** `own`: rules were mended after it. `cold`: written without a look at the rules. */
  batch: 'own' | 'cold'
  /** It shows what must not be taken for a fact. */
  negative?: boolean
  /** The screens that give something of it; for a negative page those whose rules it would mislead. */
  screens?: string[]
  object: { kind: Subject['kind']; name: string | null; ref?: string } | null
  facts: Stated[]
  unsure: FactKey[]
  origin: string
}

export type CorpusPage = Sidecar & { id: string; file: string }

const FOLDER = join(import.meta.dirname, 'pages')

/** All pages of the corpus, by name. Throws where a page has no sidecar. */
export function corpusPages(folder = FOLDER): CorpusPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .toSorted()
    .map((file) => {
      const id = file.slice(0, -'.html'.length)
      const sidecar = parse(readFileSync(join(folder, `${id}.yaml`), 'utf8')) as Sidecar
      return { ...sidecar, id, file: join(folder, file) }
    })
}
