import { expect, test } from 'vitest'
import { format } from '../../tools/gates/format.ts'
import { folderWith } from './small-tree.ts'

const CONFIG = { '.prettierrc.json': '{ "semi": false, "singleQuote": true }\n', '.prettierignore': 'generated.json\n' }

test('formatted files pass; what is ignored or unknown is not counted', async () => {
  const files = { ...CONFIG, 'a.ts': "export const a = 'a'\n", 'generated.json': '{"a":1}', LICENSE: 'text' }
  expect(await format.run(await folderWith(files))).toEqual({ looked: 2, unit: 'files', problems: [] })
})

test('a file that is not formatted, or cannot be read, is told', async () => {
  const { problems } = await format.run(
    await folderWith({ ...CONFIG, 'a.ts': 'export const a = "a";\n', 'b.ts': 'export const = 1\n' }),
  )
  expect(problems).toEqual([
    expect.stringContaining('a.ts: not formatted'),
    expect.stringContaining('b.ts: SyntaxError'),
  ])
})
