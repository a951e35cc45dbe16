/** What a person gave cannot be used: the message is one sentence that says why and what is accepted. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}
