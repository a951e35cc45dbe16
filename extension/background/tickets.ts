import { ageOf, idOf } from '#shared/infer/ledger.ts'
import type { Answer } from '#shared/infer/with-answers.ts'
import { UNKNOWN, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import type { Entry } from '#shared/model/fact.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { Known, Ticket } from '../messages/meaning.ts'
import { labelOf, textOf } from './case-words.ts'
import { isStruck, type Reading } from './reading.ts'

/** Keys that no screen shows: rules conclude them from what screens show. */
const INFERRED: readonly CaseKey[] = ['host.nfs3-fix', 'proxy.same-host']

/** Every key that is known, in the order in which a tree asks, with the evidence behind it. */
export function knownOf(reading: Reading, answers: readonly Answer[], topic: Topic): Known[] {
  const told = new Map(answers.map(({ key, value }) => [key, value]))
  return orderOf(topic).flatMap((key): Known[] => {
    const seen = reading.flat.facts[key]
    const answer = told.get(key)
    const stands = answer !== undefined && (answer !== UNKNOWN || seen === undefined) ? answer : seen
    if (stands === undefined) return []
    const tickets = ticketsOf(reading, key)
    const isDisputed = reading.flat.conflicts.includes(key) || tickets.some(({ against }) => against)
    const state = stateOf(key, { seen, answer: stands === answer ? answer : undefined }, isDisputed)
    return [{ key, label: labelOf(topic, key), value: stands, text: textOf(topic, key, stands), state, tickets }]
  })
}

/** A person's word against a screen's is a conflict as two screens' are; "I don't know" contradicts nothing. */
function stateOf(
  key: CaseKey,
  { seen, answer }: { seen: CaseValue | undefined; answer: CaseValue | undefined },
  isDisputed: boolean,
): Known['state'] {
  if (answer !== undefined) return seen === undefined || seen === answer ? 'stated' : 'conflicting'
  if (isDisputed) return 'conflicting'
  return INFERRED.includes(key) ? 'inferred' : 'seen'
}

function ticketsOf(reading: Reading, key: CaseKey): Ticket[] {
  const because = reading.flat.because[key] ?? []
  const against = because.flatMap((entry) => knownAs(reading, entry)?.disagreeing ?? [])
  const struck = (reading.unstruck.because[key] ?? []).filter((entry) => isStruck(reading, entry))
  return distinct([
    ...because.map((entry) => ticket(reading, entry)),
    ...against.map((entry) => ({ ...ticket(reading, entry), against: true as const })),
    ...struck.map((entry) => ticket(reading, entry)),
  ])
}

/** What was struck out of a VM's evidence, so that it can be taken back in. */
export function struckOf(reading: Reading): Ticket[] {
  const all = Object.values(reading.unstruck.because).flat()
  return distinct(all.filter((entry) => isStruck(reading, entry)).map((entry) => ticket(reading, entry)))
}

function ticket(reading: Reading, entry: Entry): Ticket {
  const stale = ageOf(entry.fact, reading.now) === 'stale'
  return { id: idOf(entry), entry, struck: isStruck(reading, entry), stale }
}

function knownAs({ look }: Reading, { origin, fact }: Entry): ReturnType<Reading['look']['known']> {
  return look.known(origin, fact.subject.kind, fact.subject.name, fact.key)
}

function orderOf({ questions }: Topic): CaseKey[] {
  const asked = questions.map(({ key }) => key)
  const after = asked.indexOf('host.build') + 1
  return [...asked.slice(0, after), 'host.nfs3-fix', ...asked.slice(after)]
}

function distinct(tickets: readonly Ticket[]): Ticket[] {
  return [...new Map(tickets.toReversed().map((one) => [one.id, one])).values()].toReversed()
}
