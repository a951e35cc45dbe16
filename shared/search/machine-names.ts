/** An address with or without its scheme; a host alone is a name, not an address. */
const ADDRESS = /\bhttps?:\/\/[^\s"'<>]+|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|net|org|io|jp)\/[^\s"'<>]+/gi
/** The number by which an article of a knowledge base goes, at its old and its new addresses. */
const ARTICLE = /(?:\bkb\/?|\/article\/|(?:legacyId|externalId)=)([0-9]{3,})/i
/** `SQL01_1-000002-delta.vmdk`: which VM, which disk and how many snapshots play no part in what it is. */
const DELTA_FILE = /[\w.-]*-[0-9]{6}(?:-(\w+))?\.vmdk/gi
const LOCK_FILE = /\.lck-[0-9a-f]*/gi
/** The folders above a file of a VM are names that somebody gave. */
const DATASTORE_PATH =
  /\/vmfs\/volumes\/(?:[^\s/"']+\/?){0,2}(?<![^/])|\/vmfs\/volumes\/[^\s/"']+(?:\/[^\s/"'.]+(?=["'\s]|$))?/gi
/** What stands above a file is not the file. */
const FOLDERS = /(?<![\w.])(?:[a-z]:|~)?(?:[\\/][\w.$%-]+)*[\\/](?=[\w-]+\.(?:log|txt|vmx|vmdk|vmsd|vmsn|reg)\b)/gi
const BRACKETED_PATH = /\[[^\]\s]+\] [^\s/\]]+\/(?=[^\s/]+\.[a-z]{3,4}\b)/gi

/** What addresses, paths and file names stand for, without the names that somebody gave: those tell nothing. */
export function withoutGivenNames(typed: string): string {
  return typed
    .replace(ADDRESS, meantByAddress)
    .replace(DATASTORE_PATH, ' ')
    .replace(BRACKETED_PATH, ' ')
    .replace(FOLDERS, ' ')
    .replace(DELTA_FILE, (_, kind: string | undefined) => ` -00000N.vmdk ${kind ?? ''} `)
    .replace(LOCK_FILE, '.lck ')
}

/** The number of the article, or what the page is called: the last part of the path. */
function meantByAddress(address: string): string {
  const number = ARTICLE.exec(address)?.[1]
  if (number) return ` KB${number} `
  const [path = ''] = address.replace(/^[a-z]+:\/\//i, '').split(/[?#]/)
  const last = path.split('/').slice(1).findLast(Boolean) ?? ''
  return ` ${last.replace(/\.(?:html?|do|aspx?|php)$/i, '').replace(/[_-]+/g, ' ')} `
}
