import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { console, screen, vocabulary } from './schema/console.ts'
import { coverage } from './schema/coverage.ts'
import { question } from './schema/question.ts'
import { asked, builds, glossary, sources } from './schema/tables.ts'
import { tree } from './schema/tree.ts'

const SCHEMAS: Record<string, GenericSchema> = {
  asked,
  builds,
  console,
  coverage,
  glossary,
  question,
  screen,
  sources,
  tree,
  vocabulary,
}

/** JSON Schema for editors, by path: an author gets completion and errors while typing. .vscode/settings.json maps them. */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `content/schemas/${name}.schema.json`,
      `${JSON.stringify(toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }), null, 2)}\n`,
    ]),
  )
}
