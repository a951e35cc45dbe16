/** What a person does with a page. */
export type Person = { acted: () => void; resized: () => void; shown: () => void; hid: () => void }

const ACTS = ['pointerup', 'keyup']

/** Tells of what a person does with a page: acts in it, gives it another size, brings it to the front or away. Gives back how to stop. */
export function watchPerson(window: Window, { acted, resized, shown, hid }: Person): () => void {
  const { document } = window
  const seen = () => (document.hidden ? hid() : shown())
  for (const act of ACTS) window.addEventListener(act, acted, { capture: true, passive: true })
  window.addEventListener('focus', acted)
  window.addEventListener('resize', resized)
  document.addEventListener('visibilitychange', seen)
  return () => {
    for (const act of ACTS) window.removeEventListener(act, acted, { capture: true })
    window.removeEventListener('focus', acted)
    window.removeEventListener('resize', resized)
    document.removeEventListener('visibilitychange', seen)
  }
}
