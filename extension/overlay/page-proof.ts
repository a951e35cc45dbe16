/** Puts style sheets on a shadow root: adopted, which no page's policy is against; where the browser keeps a content script from that, as elements. */
export function dress(root: ShadowRoot, sheets: readonly string[]): void {
  try {
    const adopted = sheets.map((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      return sheet
    })
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...adopted]
  } catch {
    root.prepend(...sheets.map((css) => Object.assign(root.ownerDocument.createElement('style'), { textContent: css })))
  }
}

/**
 * A style sheet of the assistant for use over a page we do not own: what it says of the document it says of our own innermost
 * element, which no page's style reaches; and in px, because `rem` is the page's measure.
 */
export function pageProof(css: string): string {
  return css
    .replaceAll(':root', '.unstun')
    .replaceAll(/(\d*\.?\d+)rem\b/g, (_, count: string) => `${Number(count) * 16}px`)
}
