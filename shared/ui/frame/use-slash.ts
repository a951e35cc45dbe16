import { useEffect } from 'preact/hooks'
import { goTo } from './route.ts'

/** `/` goes to the search box of the page, or to the search page where there is none; while typing it is a letter. */
export function useSlash(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        event.key !== '/' ||
        event.isComposing ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target)
      )
        return
      event.preventDefault()
      const box = document.querySelector<HTMLInputElement>('.search-box input')
      if (box) box.focus()
      else goTo('search')
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
