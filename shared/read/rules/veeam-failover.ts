import { LINE_ENDS, TAGS } from './veeam-words.ts'
import type { Rule } from './rule.ts'

const STATUS = '(?:(?:Warning|Error|Info|Failed|警告)(?::|\\s)\\s{0,8})?'
const DISK = '(?:hard disk|disk|ハード ?ディスク) ?\\d{1,3}'
const WENT_WRONG =
  '(?:(?:cannot|unable to) (?:use|hot ?-?add|process|access|open|mount)\\b|hot ?-?add (?:is|mode|of)\\b|' +
  '(?:direct (?:SAN|NFS|storage)|virtual appliance|SAN|advanced transport) (?:connection|access|modes?)\\b)'
const FAILS_OVER = '(?<!not |never |without |instead of )fail(?:ing|ed) over to'
const END = `(?: mode)?(?:\\.{1,3}|…)?(?=${LINE_ENDS})`

/**
 * A disk that ends in network mode, as a session says it. The wording varies with version and mode; people, scripts and
 * manuals speak of failing over too. So a line begins with a disk or with what went wrong, or has Veeam's own marks
 * before it, and ends with where it went.
 */
export const VEEAM_FAILOVER: readonly Rule[] = [
  {
    id: 'veeam.failover',
    keyword: ['failing', 'ailed over'],
    pattern: new RegExp(
      `${TAGS}${STATUS}(?:${DISK}: ?.{0,300}?|${WENT_WRONG}[^"'\`?]{0,200}?)${FAILS_OVER} (?:NBD|network)${END}`,
      'i',
    ),
    examples: [
      'Cannot use advanced transport modes, failing over to NBD',
      'Unable to hot add source disk, failing over to network mode...',
      'Hot add is not supported for this disk, failing over to network mode…',
      'Direct SAN connection is not available, failing over to network mode...\tWarning\t00:00:04',
      'Hard disk 1: direct storage access failed over to network mode',
    ],
    tells: [{ tell: 'failover' }],
  },
  {
    id: 'veeam.failover-stamped',
    stamped: true,
    keyword: ['failing', 'ailed over'],
    pattern: new RegExp(
      `^(?!.*\\b(?:if|would|may|when)\\b)[^"'\`?]{0,300}?${FAILS_OVER} (?:NBD|network mode)${END}`,
      'i',
    ),
    examples: [
      '11/22/2026 3:14:08 AM :: Source disks cannot be attached to the proxy, failing over to network mode...',
    ],
    tells: [{ tell: 'failover' }],
  },
]
