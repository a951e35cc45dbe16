export type Unit = 'ms' | 'µs' | 'KiB' | 'of 100'

/** What a figure, or its ratio to the bare one, should be. */
export interface Aim {
  readonly of: 'value' | 'ratio'
  readonly atLeast?: number
  readonly atMost?: number
}

/** One thing measured. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: Unit
  /** The yardstick: something bare, measured in turn with it in the same run. */
  readonly bare?: { readonly what: string; readonly value: number }
  readonly aim?: Aim
}

/** How often the bare one fits into it. The machine's own speed falls out of it. */
export function ratioOf({ value, bare }: Figure): number | undefined {
  return bare && value / bare.value
}

/** Whether the figure is what it should be; undefined when nothing was set for it. */
export function meetsAim(figure: Figure): boolean | undefined {
  const { aim, value } = figure
  if (!aim) return undefined
  const measured = aim.of === 'ratio' ? (ratioOf(figure) ?? Number.NaN) : value
  return measured >= (aim.atLeast ?? -Infinity) && measured <= (aim.atMost ?? Infinity)
}
