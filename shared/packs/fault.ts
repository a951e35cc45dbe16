/** Why a pack's content is not taken. Each has its sentence in `shared/language/packs.*.ts`. */
export const FAULTS = [
  'form',
  'missing',
  'unknown-field',
  'empty',
  'letters',
  'too-long',
  'too-many',
  'id',
  'address',
  'date',
  'twice',
  'unknown-id',
  'languages',
  'sections',
  'options',
  'unasked',
  'rows',
  'map',
  'example',
  'collides',
  'topics',
] as const
export type FaultCode = (typeof FAULTS)[number]

/** One thing that is wrong with a pack: where, and what stands there if that helps. */
export type Fault = { why: FaultCode; at: string; found?: string }

export const fault = (why: FaultCode, at: string, found?: string): Fault => ({
  why,
  at,
  ...(found === undefined ? {} : { found }),
})

export const isFaultCode = (text: string): text is FaultCode => (FAULTS as readonly string[]).includes(text)
