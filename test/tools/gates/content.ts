import { buildPack, staleSchemas } from '../../../content/compile/build.ts'
import { printProblems } from '../../../content/compile/problem.ts'
import type { Gate } from './gate.ts'

/** The content passes every check of its compiler, and the editors' schemas are those the compiler would write. */
export const content: Gate = {
  name: 'content',
  async run(root) {
    const { looked, problems } = await buildPack(root)
    const counts = Object.entries(looked)
      .slice(1)
      .map(([what, count]) => `${count} ${what}`)
    return {
      looked: looked.files,
      unit: 'files',
      problems: printProblems([...problems, ...(await staleSchemas(root))]),
      note: counts.join(', '),
    }
  },
}
