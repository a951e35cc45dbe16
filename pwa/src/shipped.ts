/** The pack that was built with this code; it is in the precache beside it. Rejects where it cannot be had. */
export async function shippedPack(): Promise<string> {
  const response = await fetch('./pack.json')
  if (!response.ok) throw new Error(`pack.json: ${response.status}`)
  return response.text()
}

/** The search index that was built with the shipped content; null where there is none, then one is built from the content. */
export async function shippedIndex(): Promise<Uint8Array | null> {
  try {
    const response = await fetch('./search-index.bin')
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}
