import { problem, type Problem } from '../problem.ts'
import type { SourceFile } from '../read/source-file.ts'

const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0]/u
const HALF_WIDTH_KATAKANA = /[\uff61-\uff9f]/u
const FULL_WIDTH_LATIN = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u

/** The letters of a file: nothing that cannot be seen or that turns text round, no half-width katakana; outside code no full-width Latin. */
export function checkLetters({ path, text }: SourceFile): Problem[] {
  const prose = withoutCode(text).split('\n')
  return text.split('\n').flatMap((line, at) => {
    const told = (found: RegExpExecArray | null, says: string) =>
      found ? [problem({ file: path, line: at + 1 }, `${says} (U+${codePoint(found[0])})`)] : []
    return [
      ...told(INVISIBLE.exec(line), 'invisible character'),
      ...told(HALF_WIDTH_KATAKANA.exec(line), 'half-width katakana'),
      ...told(FULL_WIDTH_LATIN.exec(prose[at] ?? ''), 'full-width digit or Latin letter'),
    ]
  })
}

/** The text with its code blanked out; every line stays where it is. */
function withoutCode(text: string): string {
  const fenced = /^( *)(`{3,}).*\n[\s\S]*?^ *\2 *$/gm
  return text.replace(fenced, (code) => code.replace(/[^\n]/g, ' ')).replace(/`[^`\n]*`/g, '')
}

function codePoint(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
