import { LANGUAGES } from '#shared/model/language.ts'
import type { ConsoleRules } from '#shared/model/console.ts'
import type { Draft } from '../draft/draft.ts'
import type { Places } from '../places.ts'
import { problem, type Problem } from '../problem.ts'
import type { FrozenPage } from '../read/frozen-pages.ts'

/** Each screen of a console is shown by a frozen page in each language and by one that would mislead its rules. */
export function checkFrozenPages({ consoles }: Draft, places: Places, pages: readonly FrozenPage[]): Problem[] {
  return [...consoles.flatMap((rules) => unshown(rules, places, pages)), ...unknown(consoles, pages)]
}

function unshown({ id, screens }: ConsoleRules, places: Places, pages: readonly FrozenPage[]): Problem[] {
  return screens.flatMap((screen) => {
    const showing = pages.filter((page) => page.console === id && page.screens.includes(screen.id))
    const positive = showing.filter(({ negative }) => !negative)
    const lacks = [
      ...LANGUAGES.filter((language) => !positive.some((page) => page.language === language)).map(
        (one) => `in «${one}»`,
      ),
      ...(showing.some(({ negative }) => negative) ? [] : ['that is negative']),
    ]
    return lacks.map((which) =>
      problem(
        { file: places.of(screen).file, line: 1 },
        `no page ${which} in test/corpus/pages shows «${id}/${screen.id}»`,
      ),
    )
  })
}

/** A page of a screen that is no more holds nothing. */
function unknown(consoles: readonly ConsoleRules[], pages: readonly FrozenPage[]): Problem[] {
  const known = new Set(consoles.flatMap(({ id, screens }) => screens.map((screen) => `${id}/${screen.id}`)))
  return pages.flatMap(({ file, console, screens }) =>
    screens
      .filter((screen) => !known.has(`${console}/${screen}`))
      .map((screen) => problem({ file, line: 1 }, `unknown screen «${console}/${screen}»`)),
  )
}
