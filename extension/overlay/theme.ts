export type Theme = 'light' | 'dark'

const ATTRIBUTES = ['cds-theme', 'data-theme', 'data-bs-theme', 'data-color-mode', 'theme', 'class']

/** A console's own theme: as its root elements name it, else as its background shows it, else as the person's system has it. */
export function themeOf(document: Document): Theme {
  const roots = [document.body, document.documentElement].filter((el) => el !== null)
  return named(roots) ?? shown(roots) ?? (prefersDark(document).matches ? 'dark' : 'light')
}

/** Tells of the theme whenever it may have changed, until the function it returns is called. */
export function watchTheme(document: Document, tell: (theme: Theme) => void): () => void {
  const look = () => tell(themeOf(document))
  const observer = new MutationObserver(look)
  for (const root of [document.body, document.documentElement])
    if (root) observer.observe(root, { attributeFilter: [...ATTRIBUTES, 'style'] })
  const preference = prefersDark(document)
  preference.addEventListener('change', look)
  return () => {
    observer.disconnect()
    preference.removeEventListener('change', look)
  }
}

function named(roots: readonly Element[]): Theme | null {
  for (const name of ATTRIBUTES)
    for (const root of roots) {
      const words = (root.getAttribute(name) ?? '').toLowerCase().split(/[^a-z]+/)
      if (words.includes('dark')) return 'dark'
      if (words.includes('light')) return 'light'
    }
  return null
}

function shown(roots: readonly Element[]): Theme | null {
  for (const root of roots) {
    const lightness = lightnessOf(getComputedStyle(root).backgroundColor)
    if (lightness !== null) return lightness < 0.4 ? 'dark' : 'light'
  }
  return null
}

/** From 0 to 1; null for what one can see through, and for a colour in a notation that is not computed to numbers of red, green, blue. */
function lightnessOf(colour: string): number | null {
  const [red, green, blue, alpha = 1] = (/^rgba?\((.*)\)$/.exec(colour)?.[1] ?? '').split(/[\s,/]+/).map(Number)
  if (red === undefined || green === undefined || blue === undefined || Number.isNaN(red) || alpha < 0.5) return null
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}

const prefersDark = (document: Document) => (document.defaultView ?? window).matchMedia('(prefers-color-scheme: dark)')
