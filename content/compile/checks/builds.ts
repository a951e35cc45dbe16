import { problem } from '../problem.ts'
import type { Check } from './check.ts'

/** The table of builds has every build once, each a number of seven to nine digits. (Dates are the schema's.) */
export const checkBuilds: Check = ({ builds }, places) =>
  builds.rows.flatMap((row, at) => [
    ...(isBuild(row.build)
      ? []
      : [problem(places.of(row, 'build'), `«${row.build}» is no build: a build has seven to nine digits`)]),
    ...(builds.rows.findIndex(({ build }) => build === row.build) < at
      ? [problem(places.of(row, 'build'), `duplicate build ${row.build}`)]
      : []),
  ])

function isBuild(build: number): boolean {
  return /^[1-9]\d{6,8}$/.test(String(build))
}
