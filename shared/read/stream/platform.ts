/** The two classes that Node and browsers share and the language's own types do not know. */
type Decoder = { decode(bytes?: Uint8Array, options?: { stream?: boolean }): string }
type Encoder = { encode(text: string): Uint8Array; encodeInto(text: string, into: Uint8Array): { written: number } }

declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder
declare const TextEncoder: new () => Encoder

/** @throws RangeError when the platform does not know the encoding. */
export const decoderOf = (label: string, fatal = false): Decoder => new TextDecoder(label, { fatal })
export const utf8 = new TextEncoder()

/** Anything that says whether to stop: an AbortSignal is one. */
export type Stopping = { readonly aborted: boolean }

declare const Buffer: { allocUnsafeSlow(size: number): Uint8Array<ArrayBuffer> } | undefined

/** Bytes to be filled. Node finds a byte in its own kind of them in half the time. */
export const bytesFor = (size: number): Uint8Array<ArrayBuffer> =>
  typeof Buffer === 'undefined' ? new Uint8Array(size) : Buffer.allocUnsafeSlow(size)
