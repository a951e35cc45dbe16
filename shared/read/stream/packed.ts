/** Takes the bytes of one file; made anew for each file of an archive. */
export type FileSink = { push(chunk: Uint8Array): void; end(): void }
export type OpenFile = (name: string) => FileSink

/** So many bytes tell whether a file is packed: the mark of a tar stands last. */
export const HEAD = 512

export const isGzip = (head: Uint8Array) => head[0] === 0x1f && head[1] === 0x8b
export const isZip = (head: Uint8Array) => startsWith(head, 'PK\x03\x04')
export const isTar = (head: Uint8Array) => startsWith(head.subarray(257), 'ustar')
export const isPacked = (head: Uint8Array) => isGzip(head) || isZip(head) || isTar(head)

const startsWith = (bytes: Uint8Array, mark: string) =>
  Array.from(mark, (sign) => sign.charCodeAt(0)).every((code, at) => bytes[at] === code)

/** Two pieces of a file in memory of their own. */
export function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
