import { decide } from '#shared/decide/decide.ts'
import { hintsWorthTelling, hotAddHints } from '#shared/infer/hotadd-hint.ts'
import { view, type Ledger } from '#shared/infer/ledger.ts'
import type { ProxyMatch } from '#shared/infer/rule.ts'
import { withAnswers, type Answer } from '#shared/infer/with-answers.ts'
import type { Seen, VmName } from '#shared/model/case.ts'
import type { ConsoleId } from '#shared/model/console.ts'
import type { Decision } from '#shared/model/decision.ts'
import type { TaskLine } from '#shared/model/task-line.ts'
import type { Ask, Meaning } from '../messages/meaning.ts'
import { nextLooks } from './next-look.ts'
import type { InSight } from './screen-for.ts'
import type { Guide } from './guide.ts'
import { matchesOf } from './proxies-of.ts'
import { readingOf, seenOf, withLogs } from './reading.ts'
import { knownOf, struckOf } from './tickets.ts'

/** All that a meaning is made of. Nothing else: it is a pure function of this. */
export type Known = {
  ledger: Ledger
  vm: VmName | null
  /** VMs to choose from, the likeliest first. */
  vms: readonly VmName[]
  /** What the person answered for this VM's case. */
  answers: readonly Answer[]
  /** What logs told that the person took into the case. */
  logs: readonly Seen[]
  corrections: readonly ProxyMatch[]
  /** Lines of the task lists in sight. */
  tasks: readonly TaskLine[]
  /** Consoles that were met, by origin. */
  consoles: ReadonlyMap<string, ConsoleId>
  /** What the tab shows that this is told to. */
  inSight: readonly InSight[]
  now: string
}

/** What all facts known now mean for one VM. Without a VM nothing is said but which VMs there are. */
export function meaningOf(known: Known, guide: Guide): Meaning {
  return judge(known, guide).meaning
}

/** A meaning, and what was read of its VM on screens: what a case keeps beside logs and the person's answers. */
export function judge(known: Known, guide: Guide): { meaning: Meaning; seen: Seen[] } {
  const { ledger, vm, vms, answers, logs, now } = known
  const struck = [...ledger.struck]
  if (vm === null) return { meaning: { ...NOTHING, vms, vm, struck }, seen: [] }
  const screens = readingOf(ledger, vm, { ...known, builds: guide.builds })
  const reading = withLogs(screens, logs)
  const facts = withAnswers(seenOf(reading.flat), answers)
  const decision = decide(guide.topic, facts, guide.builds)
  const look = view(ledger, now)
  const hints = hintsWorthTelling(hotAddHints(known.tasks), look).filter((hint) => hint.vm === vm.name)
  const around = { ...known, facts, vm, look, hints, asked: decision.ask?.key ?? null }
  const meaning = {
    vms,
    vm,
    known: knownOf(reading, answers, guide.topic),
    verdict: verdictOf(decision, guide),
    ask: askOf(decision, guide),
    next: nextLooks(around, guide),
    proxies: matchesOf({ view: look, builds: guide.builds, corrections: known.corrections, now }, vm),
    removed: struckOf(reading),
    struck,
  }
  return { meaning, seen: seenOf(screens.flat) }
}

const NOTHING = { known: [], verdict: null, ask: null, next: [], proxies: [], removed: [] }

function verdictOf({ verdict, advice }: Decision, { topic, titles }: Guide): Meaning['verdict'] {
  const row = topic.verdicts.find(({ id }) => id === verdict)
  if (!row) return null
  const links = advice.map((name) => {
    const id = `advice/${name}`
    return { id, title: titles.get(id) ?? { ja: name, en: name } }
  })
  return { id: row.id, tone: row.tone, title: row.title, advice: links }
}

function askOf({ ask }: Decision, { topic }: Guide): Ask | null {
  const question = topic.questions.find(({ id }) => `question/${id}` === ask?.question)
  if (!question) return null
  const { id, key, input, ask: asked, options } = question
  return {
    id: `question/${id}`,
    key,
    input,
    ask: asked,
    options: options.map(({ value, label }) => ({ value, label })),
  }
}
