import type { Fact } from '#shared/model/fact.ts'
import { THIS_HOST } from './tables/hosts.ts'

/**
 * Whether two listings that do not name their host are of different ones, or of one before and after an update. Then none
 * of the two can stand for "this host".
 */
export const areOfTwoHosts = (fact: Fact, other: Fact | undefined) =>
  other !== undefined && fact.subject.name === THIS_HOST && fact.value !== other.value
