import type { Answer } from '#shared/infer/with-answers.ts'
import type { CaseKey, CaseValue, Seen, VmName } from '#shared/model/case.ts'
import type { CaseRecord, OpenCase, Store } from '#shared/store/store.ts'
import type { Alias } from '#shared/text/redact.ts'
import { same } from './vm-of-page.ts'

/**
 * The cases of VMs in the store that the side panel has too. A case is begun only when there is something to keep: looking at
 * a VM's page alone begins none.
 */
export class Cases {
  readonly #store: Store
  readonly #topic: string
  #records: readonly CaseRecord[] = []
  readonly #read: Promise<void>

  /** `onChange`: cases were changed, here or in one of our pages. */
  constructor(store: Store, topic: string, onChange: () => void) {
    this.#store = store
    this.#topic = topic
    this.#read = new Promise((resolve) => {
      store.watchCases((records) => {
        this.#records = records
        resolve()
        onChange()
      })
    })
  }

  /** What a VM's case holds: the person's answers, and what was read; nothing where it has none. */
  async knownOf(vm: VmName): Promise<{ answers: readonly Answer[]; seen: readonly Seen[] }> {
    const record = await this.#find(vm)
    return (record && (await this.#open(record))) ?? { answers: [], seen: [] }
  }

  /** A case that was begun under an earlier name of a VM goes on as that VM's, unless it has one already. */
  async goOn(vm: VmName, before: readonly VmName[]): Promise<void> {
    if (before.length === 0 || (await this.#find(vm))) return
    for (const one of before) {
      const record = await this.#find(one)
      if (record) return this.#store.describeCase(record.id, { vm })
    }
  }

  /** The VM's whole case, begun where there is none; null when it is deleted meanwhile. */
  async whole(vm: VmName): Promise<OpenCase | null> {
    return this.#open(await this.begin(vm))
  }

  /** The VM's case, begun where there is none. */
  begin(vm: VmName): Promise<CaseRecord> {
    return this.#store.caseOf(this.#topic, vm)
  }

  /** Keeps what was read of a VM in its case. `begins`: worth a case of its own. */
  async see(vm: VmName, seen: readonly Seen[], begins: boolean): Promise<void> {
    const record = (await this.#find(vm)) ?? (begins ? await this.begin(vm) : null)
    if (record) await this.#store.see(record.id, seen)
  }

  /** Keeps the key of a note with its case, so that the next note has the same aliases. */
  async keepAliases({ record }: OpenCase, aliases: readonly Alias[]): Promise<void> {
    if (aliases.length > (record.aliases?.length ?? 0)) await this.#store.describeCase(record.id, { aliases })
  }

  /** Answers for a VM; null takes the answer back. */
  async answer(vm: VmName, key: CaseKey, value: CaseValue | null): Promise<void> {
    const { id } = await this.begin(vm)
    await (value === null ? this.#store.unanswer(id, key) : this.#store.answer(id, key, value))
  }

  #open({ id }: CaseRecord): Promise<OpenCase | null> {
    return first((listener) => this.#store.watchCase(id, listener))
  }

  async #find(vm: VmName): Promise<CaseRecord | null> {
    await this.#read
    return (
      this.#records.find(
        (record) =>
          record.topic === this.#topic && record.vm !== null && record.archivedAt === null && same(record.vm, vm),
      ) ?? null
    )
  }
}

/** What a watch of the store tells first. */
function first<T>(watch: (listener: (found: T) => void) => () => void): Promise<T> {
  return new Promise((resolve) => {
    const stop = watch((found) => {
      queueMicrotask(() => stop())
      resolve(found)
    })
  })
}
