// Both functions run in the page under test, so each stands on its own.

type Watched = Window & { answered?: Promise<number> }

/**
 * Runs before the page's own scripts. Once the heading was painted it types an ESXi version into the page's first plain
 * field; the time is taken when the page's answer to it was painted. What needs no script is painted at once.
 */
export function watchForAnswer(): void {
  const afterPaint = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const until = <Found>(look: () => Found | null): Promise<Found> =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        const found = look()
        if (found === null) return
        observer.disconnect()
        resolve(found)
      })
      observer.observe(document, { childList: true, subtree: true, characterData: true })
    })
  const answer = () => document.querySelector('main [role="status"]')?.textContent || null
  const watch = async (): Promise<number> => {
    const field = await until(() =>
      document.querySelector('main h1')
        ? document.querySelector<HTMLInputElement>('main input:not([type="search"])')
        : null,
    )
    await afterPaint()
    field.value = '8.0.2'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    if (answer() === null) await until(answer)
    await afterPaint()
    return performance.now()
  }
  ;(window as Watched).answered = watch()
}

/** Milliseconds from the start of the navigation to the painted answer. */
export async function timeToAnswer(): Promise<number> {
  const took = await (window as Watched).answered
  if (took === undefined) throw new Error('Nobody watched this page.')
  return took
}
