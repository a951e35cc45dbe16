import type { Neighbour, Told } from './rule.ts'

/** That a cause of stuns begins, goes on or ends at a line. */
export const neighbour = (cause: Neighbour['cause'], phase: Neighbour['phase'], weak?: true): Told => ({
  tell: 'neighbour',
  cause,
  phase,
  ...(weak && { weak }),
})
