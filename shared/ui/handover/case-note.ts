import { withAnswers } from '#shared/infer/with-answers.ts'
import { decide } from '#shared/decide/decide.ts'
import { canStillChange } from '#shared/decide/explain.ts'
import { handoverWordsOf } from '#shared/language/handover.ts'
import { keyWords, valueWords } from '#shared/language/value-words.ts'
import { wordsOf } from '#shared/language/words.ts'
import type { CaseKey, CaseValue } from '#shared/model/case.ts'
import type { Entry } from '#shared/model/fact.ts'
import type { Bilingual, Language } from '#shared/model/language.ts'
import type { Pack } from '#shared/model/pack.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { OpenCase } from '#shared/store/store.ts'
import { withoutTurns } from '#shared/text/plain-line.ts'
import { timeText } from '../frame/dates.ts'
import { caseTitle } from '../walk/case-title.ts'
import { inferred } from './inferred.ts'
import { tickTitle, tickTold } from './tick-words.ts'

/** One line of a note; `deep` lines belong to the line above. A quote is the exact text that was read. */
export type NoteLine = { text: string; quote?: string; deep?: boolean }
export type NoteSection = { heading: string; lines: NoteLine[] }
export type Note = { language: Language; title: string; sections: NoteSection[] }

/** What a note is made of. `titleOf` names a page by its full id; `hide` takes names out of a text, or leaves it as it is. */
export type NoteGiven = {
  topic: Topic
  builds: BuildTable
  edition: Pick<Pack, 'date' | 'hash'>
  titleOf: (id: string) => Bilingual
  open: OpenCase
  hide: (text: string) => string
}

/** A case told to somebody who was not there: symptom, what was seen, outcome with reasons, what was tried, what is open. */
export function caseNote({ hide: leaveOut, ...rest }: NoteGiven, language: Language): Note {
  const hide = (text: string) => withoutTurns(leaveOut(text))
  const given = { ...rest, hide }
  const { topic, builds, open } = given
  const { noteWords: words, certainty } = handoverWordsOf(language)
  const facts = withAnswers(open.seen, open.answers)
  const decision = decide(topic, facts, builds)
  const asking = (key: CaseKey) => topic.questions.find((one) => one.key === key)
  const valued = (key: CaseKey, value: CaseValue) => valueWords(asking(key), key, value, language)
  const said = (key: CaseKey, value: CaseValue) => `${keyWords(asking(key), language)}: ${hide(valued(key, value))}`
  const asked = topic.questions.find(({ id }) => `question/${id}` === decision.ask?.question)
  const undecided = { text: `${words.undecided} ${asked?.ask[language] ?? ''}` }
  const verdict = topic.verdicts.find(({ id }) => id === decision.verdict)
  const sections: NoteSection[] = [
    {
      heading: words.symptom,
      lines: [{ text: facts.symptom ? valued('symptom', facts.symptom) : words.symptomUnknown }],
    },
    {
      heading: words.outcome,
      lines: verdict
        ? [
            { text: `${verdict.title[language]} (${wordsOf(language).tone[verdict.tone]})` },
            ...decision.because.map(({ key, value }) => ({ text: said(key, value), deep: true })),
          ]
        : [undecided],
    },
    {
      heading: words.seen,
      lines: orElse(
        open.seen.flatMap((seen) => [
          {
            text: inferred(seen) ? `${said(seen.key, seen.value)} (${certainty.inferred})` : said(seen.key, seen.value),
          },
          ...seen.because.map((entry) => evidenceLine(entry, hide, language)),
        ]),
        words.seenNothing,
      ),
    },
    {
      heading: words.stated,
      lines: open.answers.map(({ key, value, at }) => ({ text: `${said(key, value)} (${timeText(at, language)})` })),
    },
    { heading: words.done, lines: orElse(doneLines(given, language), words.doneNothing) },
    { heading: words.advice, lines: decision.advice.map((id) => ({ text: given.titleOf(`advice/${id}`)[language] })) },
    {
      heading: words.open,
      lines: orElse(
        canStillChange(topic, facts, builds).map((key) => ({ text: keyWords(asking(key), language) })),
        words.openNothing,
      ),
    },
    { heading: words.words, lines: open.record.note.trim() ? [{ text: hide(open.record.note.trim()) }] : [] },
  ]
  return {
    language,
    title: words.title(hide(caseTitle(open.record, language))),
    sections: [headOf(given, language), ...sections.filter(({ lines }) => lines.length > 0)],
  }
}

const orElse = (lines: NoteLine[], absent: string): NoteLine[] => (lines.length > 0 ? lines : [{ text: absent }])

/** Which VM, when, and by which content. */
function headOf({ edition, open: { record }, hide }: NoteGiven, language: Language): NoteSection {
  const words = handoverWordsOf(language).noteWords
  const vm = record.vm
    ? [{ text: `${words.vm}: ${hide(record.vm.name)}` }, { text: `${words.from}: ${hide(record.vm.origin)}` }]
    : []
  return {
    heading: '',
    lines: [
      ...vm,
      { text: `${words.began}: ${timeText(record.createdAt, language)}` },
      { text: `${words.changed}: ${timeText(record.updatedAt, language)}` },
      { text: words.content(edition.date, edition.hash.slice(0, 12)) },
    ],
  }
}

function evidenceLine({ fact }: Entry, hide: (text: string) => string, language: Language): NoteLine {
  const { subject, evidence, certainty } = fact
  const { at = '' } = evidence
  const time = Number.isNaN(Date.parse(at)) ? hide(at) : timeText(at, language)
  const parts = [hide(subject.name), hide(evidence.where), time, handoverWordsOf(language).certainty[certainty]]
  return { text: parts.filter((part) => part !== '').join(' · '), quote: hide(evidence.quote), deep: true }
}

const doneLines = ({ titleOf, open, hide }: NoteGiven, language: Language): NoteLine[] =>
  open.ticks.map(({ step, at, result }) => {
    const title = hide(tickTitle(step, titleOf, language))
    return { text: `${title} (${timeText(at, language)}): ${tickTold(result, language, hide)}` }
  })
