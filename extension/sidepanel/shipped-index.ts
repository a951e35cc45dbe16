/** The search index that was built with the extension; loaded when search is first opened. */
export async function shippedIndex(): Promise<Uint8Array> {
  const { searchIndex } = await import('virtual:unstun/search-index')
  return Uint8Array.from(atob(searchIndex), (letter) => letter.codePointAt(0) ?? 0)
}
