/** One thing that must hold of the repository, without a browser. */
export interface Gate {
  readonly name: string
  /** Looks at the repository under `root`. */
  readonly run: (root: string) => Promise<Finding>
}

/** What a gate looked at and what it found wrong. A gate that looked at nothing has failed, whatever it found. */
export interface Finding {
  readonly looked: number
  /** What was counted, in the plural. */
  readonly unit: string
  /** One line or block each, naming the file. */
  readonly problems: readonly string[]
  /** A figure worth seeing even when all is well. */
  readonly note?: string
}

/** The problems of a finding, an empty look included; a gate that threw has the error as its problem. */
export async function judge(gate: Gate, root: string): Promise<Finding> {
  try {
    const finding = await gate.run(root)
    if (finding.looked > 0 || finding.problems.length > 0) return finding
    return { ...finding, problems: [`${gate.name} looked at no ${finding.unit}`] }
  } catch (error) {
    return {
      looked: 0,
      unit: 'files',
      problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    }
  }
}
