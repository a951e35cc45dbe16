/** Light: what a keyboard or font changes. Heavy: also what Japanese writers vary (long vowels, small kana, ぢづゔ). */
export type FoldLevel = 'light' | 'heavy'

/** A folded text; code unit `i` of it stands for `source.slice(start[i], end[i])`, in UTF-16 code units. */
export type Folded = { text: string; start: number[]; end: number[] }

const SLOW = 1
const DROPPED = 2
const TO_HIRAGANA = 0x60
const LONG_VOWEL = 'ー'
const SMALL = 'ぁぃぅぇぉっゃゅょゎゕゖゔぢづ'
const LARGE = 'あいうえおつやゆよわかけぶじず'

/** Per code unit: 0 not met yet, 1 look closer, 2 nothing remains, else the folded code unit. */
const lightUnits = new Uint16Array(0x10000)
const clusters = new Map<string, string>()
const MOST_CLUSTERS = 5000

/**
 * One spelling for comparing: full and half width, case, katakana and hiragana, accents and dashes do not differ after the
 * light fold. The same on every machine: no locale and no dictionary is asked.
 */
export function fold(source: string, level: FoldLevel): string {
  return ASCII.test(source) ? source.toLowerCase() : foldWithMap(source, level).text
}

/** Names and addresses mostly are; nothing of it changes but its large letters, so that thousands are folded at once. */
const ASCII = /^\p{ASCII}*$/u

/** The same with the way back, for showing a hit in the text as its author wrote it. */
export function foldWithMap(source: string, level: FoldLevel): Folded {
  const light = foldLight(source)
  return level === 'light' ? light : withoutVariants(light)
}

/** The heavy fold of a text that is light already. */
export function withoutVariants({ text, start, end }: Folded): Folded {
  const folded: Folded = { text: heavier(text), start, end }
  if (folded.text.length === text.length) return folded
  const kept = { start: [] as number[], end: [] as number[] }
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== LONG_VOWEL) {
      kept.start.push(start[i] ?? 0)
      kept.end.push(end[i] ?? 0)
    } else if (kept.end.length > 0) kept.end[kept.end.length - 1] = end[i] ?? 0 // サーバ is shown in the whole サーバー
  }
  return { text: folded.text, ...kept }
}

/** Drops ー and enlarges small kana in a text that is light already. */
export function heavier(light: string): string {
  return light.replace(/[ーぁぃぅぇぉっゃゅょゎゕゖゔぢづ]/g, (kana) => LARGE[SMALL.indexOf(kana)] ?? '')
}

function foldLight(source: string): Folded {
  const start: number[] = []
  const end: number[] = []
  let text = ''
  for (let i = 0; i < source.length;) {
    const next = clusterEnd(source, i)
    const unit = next === i + 1 ? unitOf(source.charCodeAt(i)) : SLOW
    if (unit > DROPPED) {
      text += String.fromCharCode(unit)
      start.push(i)
      end.push(next)
    } else if (unit === SLOW) {
      const folded = foldCluster(source.slice(i, next))
      text += folded
      for (let k = 0; k < folded.length; k++) {
        start.push(i)
        end.push(next)
      }
    }
    i = next
  }
  return { text, start, end }
}

/** A base character with the marks after it is folded as one: か + ゛ is が, and a mark must not lose its base. */
function clusterEnd(source: string, at: number): number {
  let end = at + 1
  if (isHigh(source.charCodeAt(at)) && isLow(source.charCodeAt(end))) end++
  while (isMark(source.charCodeAt(end))) end++
  return end
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000
const isMark = (unit: number) =>
  (unit >= 0x300 && unit <= 0x36f) || unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f

function unitOf(code: number): number {
  const known = lightUnits[code]
  if (known) return known
  const folded = foldCluster(String.fromCharCode(code))
  const unit =
    folded.length === 0 ? DROPPED : folded.length === 1 && folded.charCodeAt(0) > DROPPED ? folded.charCodeAt(0) : SLOW
  lightUnits[code] = unit
  return unit
}

function foldCluster(cluster: string): string {
  const known = clusters.get(cluster)
  if (known !== undefined) return known
  const folded = withoutAccents(cluster.normalize('NFKC').toLowerCase())
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[ァ-ヶ]/g, toHiragana)
  if (clusters.size < MOST_CLUSTERS) clusters.set(cluster, folded)
  return folded
}

const toHiragana = (kana: string) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA)

/** Only marks of Latin letters; those of kana are letters of their own (カ and ガ). */
function withoutAccents(text: string): string {
  if (!/[\u0300-\u036f\u00c0-\u024f\u1e00-\u1eff]/.test(text)) return text
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}
