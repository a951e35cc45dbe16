import fc from 'fast-check'
import { expect, it } from 'vitest'
import { meaningOf } from '../../../extension/background/meaning.ts'
import type { Known } from '../../../extension/messages/meaning.ts'
import { idOf, strikeOut, type Ledger } from '#shared/infer/ledger.ts'
import { CASE_KEYS, type CaseKey } from '#shared/model/case.ts'
import type { Fact } from '#shared/model/fact.ts'
import { ledgerOf, NOW, seen, VCENTER, VEEAM } from '../infer/ledger-of.ts'
import { GUIDE } from './guide.ts'

const SQL = { origin: VCENTER, name: 'sql01' }
const at = fc.constantFrom('', '2026-11-22T03:00:00Z', '2026-11-22T03:10:00Z https://esx01.lab')
const told = (...[kind, names, key, values]: [Fact['subject']['kind'], string[], Fact['key'], unknown[]]) =>
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...values), at)
    .map(([name, value, when]) => seen(kind, name, key, value, when))

const ofVcenter = fc.oneof(
  told('vm', ['sql01', 'proxy01', 'web02'], 'vm.host', ['esx01', 'esx02']),
  told('vm', ['sql01', 'web02'], 'vm.datastores', [['ds1'], ['ds1', 'ds2'], []]),
  told('vm', ['sql01'], 'vm.consolidation', ['needed', 'not-needed']),
  told('datastore', ['ds1', 'ds2'], 'datastore.type', ['nfs3', 'nfs-unspecified', 'vmfs']),
  told('host', ['esx01', 'esx02'], 'host.version', ['8.0.2', '8.0.3', '7.0.3', '']),
  told('host', ['esx01', 'esx02'], 'host.build', [22380479, 23305546]),
)
const ofVeeam = fc.oneof(
  told('disk', ['sql01/Hard disk 1', 'sql01/Hard disk 2'], 'transport.mode', ['hotadd', 'nbd', 'direct-nfs']),
  told('disk', ['sql01/Hard disk 1', 'sql01/Hard disk 2'], 'transport.proxy', ['proxy01', 'elsewhere']),
)
const anyLedger = fc
  .tuple(fc.array(ofVcenter, { maxLength: 20 }), fc.array(ofVeeam, { maxLength: 6 }))
  .map(([vcenter, veeam]): Ledger => ledgerOf([VCENTER, vcenter], [VEEAM, veeam]))
const anyAnswers = fc
  .dictionary(fc.constantFrom<CaseKey>('symptom', 'transport.mode', 'proxy.same-host', 'isolation.result'), fc.nat(3))
  .map((picked) =>
    Object.entries(picked).map(([name, place]) => {
      const key = name as CaseKey
      return { key, value: [...(CASE_KEYS[key] as readonly string[]), 'unknown'][place] ?? 'unknown' }
    }),
  )
const RUNS = { numRuns: 300 }

const meaning = (ledger: Ledger, answers: { key: CaseKey; value: string }[] = []) =>
  meaningOf(
    {
      ledger,
      answers,
      logs: [],
      vm: SQL,
      vms: [SQL],
      corrections: [],
      tasks: [],
      consoles: new Map(),
      inSight: [],
      now: NOW,
    },
    GUIDE,
  )

it('shows no value that neither a ticket nor the person backs', () => {
  fc.assert(
    fc.property(anyLedger, anyAnswers, (ledger, answers) => {
      const isBacked = ({ key, state, tickets, value }: Known) =>
        state === 'stated'
          ? answers.some((answer) => answer.key === key && answer.value === value)
          : tickets.some((one) => !one.struck && !one.against)
      expect(meaning(ledger, answers).known.filter((one) => !isBacked(one))).toEqual([])
    }),
    RUNS,
  )
})

it('lets what was struck out count for nothing: it is as if it had never been read', () => {
  fc.assert(
    fc.property(anyLedger, fc.nat(), (ledger, place) => {
      const entry = ledger.entries[place % Math.max(1, ledger.entries.length)]
      if (!entry) return
      const values = (one: Ledger) => meaning(one).known.map(({ key, value }) => [key, value])
      const never = { ...ledger, entries: ledger.entries.filter((one) => idOf(one) !== idOf(entry)) }
      expect(values(strikeOut(ledger, entry))).toEqual(values(never))
    }),
    RUNS,
  )
})

it('never takes an answer of one key for another, and asks no more for what it knows', () => {
  fc.assert(
    fc.property(anyLedger, anyAnswers, (ledger, answers) => {
      const { ask, known, next } = meaning(ledger, answers)
      expect(known.filter(({ key }) => key === ask?.key)).toEqual([])
      expect(next.filter(({ settles }) => !(settles >= 0 && settles <= 1))).toEqual([])
      const values = new Map(known.map(({ key, value }) => [key, value]))
      const overruled = answers.filter(({ key, value }) => value !== 'unknown' && values.get(key) !== value)
      expect(overruled).toEqual([])
    }),
    RUNS,
  )
})

it('keeps the facts of another vCenter out of the case', () => {
  fc.assert(
    fc.property(anyLedger, fc.array(ofVcenter, { maxLength: 10 }), (ledger, others) => {
      const there = others.filter(({ subject }) => subject.name !== 'sql01')
      const both = { ...ledger, entries: [...ledger.entries, ...ledgerOf(['https://other.lab', there]).entries] }
      expect(meaning(both).known).toEqual(meaning(ledger).known)
    }),
    RUNS,
  )
})
