/** The counts of one run of tests, and what failed. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** One block for each failure: file, title, message. */
  readonly problems: readonly string[]
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

/** Reads the JSON report of vitest. A file that failed without a failed test, for example at an import, is one failure. */
export function readVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report as VitestReport
  const tests = testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => [`${file.name}: ${test.fullName}`, ...(test.failureMessages ?? []).map(ownLines)].join('\n')),
  )
  const files = testResults
    .filter((file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'))
    .map((file) => `${file.name}: ${file.message}`)
  return {
    passed: numPassedTests,
    failed: numFailedTests + files.length,
    skipped: numPendingTests,
    problems: [...files, ...tests],
  }
}

/** A failure without the lines of its stack that lie in packages. */
function ownLines(message: string): string {
  return message
    .split('\n')
    .filter((line) => !/^\s+at .*(?:node_modules|node:internal|<anonymous>)/.test(line))
    .join('\n')
}

interface PlaywrightSpec {
  readonly title: string
  readonly file: string
  readonly line: number
  readonly ok: boolean
  readonly tests: readonly {
    readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[]
  }[]
}
interface PlaywrightSuite {
  readonly specs?: readonly PlaywrightSpec[]
  readonly suites?: readonly PlaywrightSuite[]
}
interface PlaywrightReport extends PlaywrightSuite {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly errors: readonly { readonly message?: string }[]
}

/** Reads the JSON report of Playwright. A test that passed only at a second try has failed. */
export function readPlaywright(report: unknown): Tally {
  const { stats, errors, suites } = report as PlaywrightReport
  const outside = errors
    .map(({ message }) => message ?? 'an error outside the tests')
    .filter((message) => !/No tests found/.test(message))
  const failed = (suites ?? []).flatMap(specsOf).filter(({ ok }) => !ok)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + outside.length,
    skipped: stats.skipped,
    problems: [...outside, ...failed.map(describe)],
  }
}

function specsOf(suite: PlaywrightSuite): PlaywrightSpec[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}

function describe({ title, file, line, tests }: PlaywrightSpec): string {
  const messages = tests.flatMap(({ results }) =>
    results.flatMap(({ errors }) => errors.map(({ message }) => message ?? '')),
  )
  return [`${file}:${line}: ${title}`, ...messages].join('\n')
}
