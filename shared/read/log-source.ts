import { keepLongest, type LongestStuns } from './longest.ts'
import { vmNameOf } from './names.ts'
import type { Origin, Outputs } from './outputs.ts'
import { StunTracker } from './stuns/stun-tracker.ts'
import { THIS_HOST } from './tables/hosts.ts'

/**
 * The log of one VM within a file: `grep` and syslog servers put lines of many into one. Gathers whose log it is and its
 * stuns, and in the end tells what is known of the VM and of its host.
 */
export class LogSource {
  readonly tracker: StunTracker
  name?: string
  folder?: string
  host?: { name: string; origin: Origin }
  release?: { version: string; build: number; origin: Origin }
  consolidation?: { needed: boolean; origin: Origin }
  readonly #outputs: Outputs
  readonly #path: string
  readonly #disks = new Set<string>()
  readonly #longest: LongestStuns = new Map()

  /** `key` tells the log from others of the file; `path` names the VM where no line does. */
  constructor(outputs: Outputs, key: string | undefined, path: string) {
    this.#outputs = outputs
    this.#path = path
    this.tracker = new StunTracker((stun) => {
      if (outputs.stun(stun, key)) keepLongest(this.#longest, stun)
    })
  }

  /** A folder that a disk of the VM lies in; other VMs' disks may be attached as well. */
  disk(folder: string): void {
    if (this.#disks.size < 2) this.#disks.add(folder)
  }

  get vm(): string {
    const [disks, other] = this.#disks
    const { name, folder } = this
    return vmNameOf({ name, folder, disks: other === undefined ? disks : undefined }, this.#path)
  }

  /** Tells the facts, once the last line was read. */
  tell(): void {
    const subject = { kind: 'vm', name: this.vm } as const
    const { release, host, consolidation } = this
    if (release) tellRelease(this.#outputs, host?.name ?? THIS_HOST, release)
    if (host) this.#outputs.fact({ subject, key: 'vm.host', value: host.name }, host.origin)
    if (consolidation) {
      const value = consolidation.needed ? 'needed' : 'not-needed'
      this.#outputs.fact({ subject, key: 'vm.consolidation', value }, consolidation.origin)
    }
    for (const [key, stun] of this.#longest) this.#outputs.fact({ subject, key, value: stun.ms }, stun)
  }
}

/** Tells version and build of a host. */
export function tellRelease(
  outputs: Outputs,
  name: string,
  { version, build, origin }: NonNullable<LogSource['release']>,
): void {
  const subject = { kind: 'host', name } as const
  outputs.fact({ subject, key: 'host.version', value: version }, origin)
  outputs.fact({ subject, key: 'host.build', value: build }, origin)
}
