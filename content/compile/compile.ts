import type { Pack } from '#shared/model/pack.ts'
import { mapOf } from '#shared/decide/map.ts'
import { checkArticles } from './checks/articles.ts'
import { checkAsked } from './checks/asked.ts'
import { checkAskedKeys } from './checks/asked-keys.ts'
import { checkBuilds } from './checks/builds.ts'
import type { Check } from './checks/check.ts'
import { checkClaims } from './checks/claims.ts'
import { checkConsoles } from './checks/consoles.ts'
import { checkCoverage } from './checks/coverage.ts'
import { checkDuplicates } from './checks/duplicates.ts'
import { checkExamples } from './checks/examples.ts'
import { checkFrozenPages } from './checks/frozen-pages.ts'
import { checkGlossary } from './checks/glossary.ts'
import { checkLetters } from './checks/letters.ts'
import { checkLinks } from './checks/links.ts'
import { checkMap } from './checks/map.ts'
import { checkOptions } from './checks/options.ts'
import { checkParity } from './checks/parity.ts'
import { checkReach } from './checks/reach.ts'
import { checkSources } from './checks/sources.ts'
import { checkTreeIds } from './checks/tree-ids.ts'
import type { Draft } from './draft/draft.ts'
import { makeDraft } from './draft/make-draft.ts'
import { countLooked, lookedAtNothing, type Looked } from './looked.ts'
import { makePack } from './pack.ts'
import { Places } from './places.ts'
import { problem, type Problem } from './problem.ts'
import type { FrozenPage } from './read/frozen-pages.ts'
import type { SourceFile } from './read/source-file.ts'

/** `pack` is null while there are problems. */
export type Compiled = { pack: Pack | null; problems: Problem[]; looked: Looked }

const CHECKS: Check[] = [
  checkDuplicates,
  checkTreeIds,
  checkOptions,
  checkAskedKeys,
  checkLinks,
  checkSources,
  checkClaims,
  checkArticles,
  checkParity,
  checkBuilds,
  checkGlossary,
  checkAsked,
  checkCoverage,
  checkConsoles,
  checkReach,
]

/** These decide cases with the tree, which only a tree without any other fault is fit for. */
const WALKS: Check[] = [checkMap, checkExamples]

/**
 * YAML and Markdown → typed → checked → packed. Checks that join files run when every file could be typed,
 * the walk over the tree when nothing else is wrong, so that one fault is not told as many.
 * `pages` are the frozen pages that hold the consoles' rules; null: not asked for.
 */
export function compile(files: readonly SourceFile[], pages: readonly FrozenPage[] | null = null): Compiled {
  const places = new Places()
  const problems = files.flatMap(checkLetters)
  const draft = makeDraft(files, { places, problems })
  const looked = countLooked(files.length, draft)
  if (!draft) return { pack: null, problems: [...problems, ...nothing(files.length)], looked }
  problems.push(
    ...CHECKS.flatMap((check) => check(draft, places)),
    ...(pages ? checkFrozenPages(draft, places, pages) : []),
    ...lookedAtNothing(looked).map((what) => problem(ROOT, `no ${what} were found`)),
  )
  if (problems.length === 0) {
    problems.push(...drawMaps(draft, places))
    if (problems.length === 0) problems.push(...WALKS.flatMap((check) => check(draft, places)))
  }
  return { pack: problems.length === 0 ? makePack(draft) : null, problems, looked }
}

const ROOT = { file: 'content', line: 1 }

function nothing(files: number): Problem[] {
  return files === 0 ? [problem(ROOT, 'no files were found')] : []
}

/** Puts the map into each topic. A walk that comes to a fact for which no question asks leads nowhere. */
function drawMaps({ topics, builds }: Draft, places: Places): Problem[] {
  return topics.flatMap(({ topic }) => {
    try {
      topic.map = mapOf(topic, builds)
      return []
    } catch (error) {
      return [
        problem(places.of(topic), `an answer leads nowhere: ${error instanceof Error ? error.message : String(error)}`),
      ]
    }
  })
}
