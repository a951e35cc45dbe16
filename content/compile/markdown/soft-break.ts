const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60ー]/u

/**
 * Joins the lines of a paragraph. Between two Japanese characters nothing is written, elsewhere a space.
 * `before` and `after` are what stands around the text in the paragraph; a citation at a line's end counts as nothing.
 */
export function joinLines(text: string, before: string, after: string): string {
  return text.replace(/ *\n */g, (_, offset: number) => {
    const left = (before + text.slice(0, offset)).replace(/\s*\[@[^\]]*\]$/, '').at(-1) ?? ''
    const right = (text.slice(offset).trimStart() + after).at(0) ?? ''
    return WIDE.test(left) && WIDE.test(right) ? '' : ' '
  })
}
