import type { ConsoleRules } from '#shared/model/console.ts'
import type { Screen } from '#shared/model/screen.ts'
import { PageRedaction } from '#shared/recognise/page-redaction.ts'
import { recognise } from '#shared/recognise/recognise.ts'
import { Capture } from '../capture/capture.ts'
import { frozenPage } from './frozen-page.ts'
import type { Inspection, InspectionGiven, Tried } from './inspection.ts'

/** Looks at a page once, as the page's script would, and takes notes of each step. */
export function inspect(document: Document, given: InspectionGiven): Inspection {
  const [screen, captureMs] = timed(() => new Capture(document).whole())
  const [{ places: _, ...recognition }, recogniseMs] = timed(() => recognise(screen, given))
  const rules = given.consoles.find(({ id }) => id === recognition.console)
  const redaction = new PageRedaction(given.consoles)
  return {
    recognition,
    others: given.consoles.filter((one) => one !== rules).map(({ id }) => id),
    tried: rules ? rules.screens.map((rule) => tried({ ...rules, screens: [rule] }, screen, given)) : [],
    // Places write themselves out as JSON only.
    screen: JSON.parse(JSON.stringify(screen)) as Screen,
    elements: document.querySelectorAll('*').length,
    captureMs,
    recogniseMs,
    frozen: { html: frozenPage(document, redaction), address: redaction.address(document.location.href) },
  }
}

function tried(rules: ConsoleRules, screen: Screen, given: InspectionGiven): Tried {
  const faults = new Map<string, string>()
  const [{ screens, facts, unsure }, ms] = timed(() => recognise(screen, { ...given, consoles: [rules], faults }))
  const rule = `${rules.id}/${rules.screens[0]?.id ?? ''}`
  return {
    rule,
    shows: screens.length > 0,
    facts: facts.length,
    unsure: unsure.length,
    fault: faults.get(rule) ?? null,
    ms,
  }
}

function timed<T>(work: () => T): [T, ms: number] {
  const begun = performance.now()
  const done = work()
  return [done, performance.now() - begun]
}
