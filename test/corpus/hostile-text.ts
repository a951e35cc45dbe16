import fc from 'fast-check'

/** What consoles say, in both languages: in the place of a name it must mean nothing. */
export const PHRASES = [
  'Virtual machine disks consolidation is needed.',
  '仮想マシンのディスクの統合が必要です。',
  'VEEAM BACKUP TEMPORARY SNAPSHOT',
  'Remove snapshot',
  'すべてのスナップショットの削除',
  'Using backup proxy p for disk Hard disk 1 [hotadd]',
  'Processing sql02',
  'failing over to NBD',
  'VMware ESXi, 8.0.2, 23305546',
  'Host: esx99',
  'NFS 3',
  'ホスト',
  'Needs Consolidation',
  '[nfs] a/a-000001.vmdk',
  'Yes',
  '45%',
]
const MARKUP = [
  '<script>globalThis.wasRun = 1</script>',
  '<img src=x onerror="globalThis.wasRun = 1">',
  '"><svg onload=globalThis.wasRun=1>',
  '{{constructor}}',
  '&lt;b&gt;',
]
const MARKS = [
  '\u202e',
  '\u202d',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u0000',
  '\u0301',
  '\ud800',
  '\u3000',
  'ー',
  '💥',
  '👩‍👩‍👧',
]
/** Letters of other writings that look the same. */
const ALIKE: Record<string, string> = {
  H: 'Н',
  o: 'о',
  a: 'а',
  e: 'е',
  s: 'ѕ',
  T: 'Т',
  p: 'р',
  c: 'с',
  ス: 'ヌ',
  ト: '卜',
  ホ: '木',
}

const phrase = fc.constantFrom(...PHRASES)
const mark = fc.constantFrom(...MARKS)

/** A phrase with a mark somewhere in it. */
const marked = fc.tuple(phrase, mark, fc.nat(60)).map(([text, sign, at]) => text.slice(0, at) + sign + text.slice(at))

/** Text with letters that only look like those of the phrase; another text, whatever it looks like. */
export const lookalike = (texts: readonly string[]) =>
  fc
    .constantFrom(...texts.filter((text) => Object.keys(ALIKE).some((letter) => text.includes(letter))))
    .map((text) => Array.from(text, (letter) => ALIKE[letter] ?? letter).join(''))

const long = fc
  .tuple(phrase, fc.constantFrom(500, 3_000, 100_000))
  .map(([text, length]) => text.repeat(Math.ceil(length / text.length)))

/** Names and values as strangers may choose them. */
export const hostileText = fc.oneof(
  { weight: 4, arbitrary: phrase },
  { weight: 3, arbitrary: marked },
  { weight: 2, arbitrary: lookalike(PHRASES) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.tuple(mark, mark, mark).map((marks) => marks.join('')) },
  { weight: 1, arbitrary: long },
)
