import type { CarriedCase } from './carried.ts'
import { toPayload } from './payload.ts'
import { MOST_IN_QR } from './qr-path.ts'

/** The place in the assistant at which a case is opened. */
const PLACE = '#/open/'

/** Lines that a payload may be broken over. */
const MOST_LINES = 2000

/**
 * The link that opens a case in the assistant at `address` (its start page, with or without a fragment). The case stands behind
 * `#`, so no server sees it. What was kept from logs travels with it where a QR code bears it.
 */
export function caseLink(address: string, one: CarriedCase): string {
  const { logs, ...rest } = one
  const whole = linkOf(address, one)
  return logs && whole.length > MOST_IN_QR ? linkOf(address, rest) : whole
}

/** Whether the link bears the stuns that the case has kept from logs; they are left out where no QR code would. */
export const bearsLogs = (link: string, address: string, one: CarriedCase): boolean => link === linkOf(address, one)

const linkOf = (address: string, one: CarriedCase) => `${address.replace(/#.*$/s, '')}${PLACE}${toPayload(one)}`

/**
 * What may be the payload of a link in a text, likeliest last tried: mail breaks it over lines and quotes them, chat puts words around
 * it. Where it ends only its checksum can tell, so each line more is one more candidate.
 */
export function payloadsIn(text: string): string[] {
  const place = text.indexOf(PLACE)
  const [first = '', ...lines] = text.slice(place === -1 ? 0 : place + PLACE.length).split(/\s*\n[\s>]*/, MOST_LINES)
  const [start = ''] = /^\s*[\w-]*/.exec(first) ?? []
  const candidates = [start.trim()]
  if (start !== first) return candidates
  for (const line of lines) {
    const [more = ''] = /^[\w-]*/.exec(line) ?? []
    candidates.push(candidates.at(-1) + more)
    if (more !== line) break
  }
  return candidates
}
