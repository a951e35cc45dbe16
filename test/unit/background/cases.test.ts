import { expect, it } from 'vitest'
import { Cases } from '../../../extension/background/cases.ts'
import { memoryStore } from '#shared/store/memory-store.ts'

const TOPIC = 'snapshot-stun'
const BEFORE = { origin: 'https://veeam.lab', name: 'sql01' }
const VM = { origin: 'https://vcenter.lab', name: 'sql01' }

function open() {
  const store = memoryStore()
  return { store, cases: new Cases(store, TOPIC, () => undefined) }
}

it('a case begun on a backup console’s page goes on as that of the VM, with its answers', async () => {
  const { store, cases } = open()
  await cases.answer(BEFORE, 'symptom', 'stun-at-snapshot-removal')
  await cases.goOn(VM, [BEFORE])
  await expect.poll(async () => (await cases.knownOf(VM)).answers).toMatchObject([{ key: 'symptom' }])
  expect((await store.allCases()).map(({ record }) => record.vm)).toEqual([VM])
})

it('where both have a case each keeps its own', async () => {
  const { store, cases } = open()
  await cases.answer(BEFORE, 'symptom', 'stun-at-snapshot-removal')
  await cases.answer(VM, 'symptom', 'other')
  await cases.goOn(VM, [BEFORE])
  const origins = (await store.allCases()).map(({ record }) => record.vm?.origin)
  expect(new Set(origins)).toEqual(new Set([VM.origin, BEFORE.origin]))
  expect(origins).toHaveLength(2)
  expect((await cases.knownOf(VM)).answers).toMatchObject([{ value: 'other' }])
})

it('without an earlier name nothing is begun and nothing joined', async () => {
  const { store, cases } = open()
  await cases.answer(BEFORE, 'symptom', 'other')
  await cases.goOn(VM, [])
  await cases.goOn(VM, [{ ...BEFORE, name: 'sql02' }])
  expect((await store.allCases()).map(({ record }) => record.vm)).toEqual([BEFORE])
})
