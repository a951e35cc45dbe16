/** The middle value. Throws when there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const high = sorted[Math.floor(sorted.length / 2)]
  const low = sorted[Math.ceil(sorted.length / 2) - 1]
  if (high === undefined || low === undefined) throw new Error('Nothing was measured.')
  return (low + high) / 2
}

/**
 * What each measure gave, round for round. They take turns, so that a slow moment of the machine falls on all of them;
 * the first `warmUps` rounds are thrown away.
 */
export async function inTurn<Name extends string, Sample>(
  measures: Readonly<Record<Name, () => Promise<Sample> | Sample>>,
  { rounds, warmUps }: { rounds: number; warmUps: number },
): Promise<Record<Name, Sample[]>> {
  const names = Object.keys(measures) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Sample[]>
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of names) {
      const sample = await measures[name]()
      if (round >= 0) samples[name].push(sample)
    }
  }
  return samples
}
