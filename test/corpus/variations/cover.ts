import type { Variation } from './layout.ts'

const all = (body: Element): HTMLElement[] => [...body.querySelectorAll<HTMLElement>('*')]

/** A second view of another object with other values, as consoles keep it behind the first. */
function another(body: HTMLElement): HTMLElement {
  const copy = document.createElement('div')
  const content = body.querySelector('.content-area, .main-content, main') ?? body
  copy.append(...[...content.childNodes].map((node) => node.cloneNode(true)))
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    node.data = node.data
      .replace(/NFS 3|NFS 4\.1/, 'VMFS 6')
      .replace(/8\.0\.\d/, '7.0.3')
      .replace(/\b(esx|nfs|ds|sql)(\d)/g, '$1-other-$2')
  }
  return copy
}

const cut = (text: string) => (text.trim().length > 9 ? `${text.trim().slice(0, 8)}…` : text)

/** White space in front of it would be seen: it would make two words of one. */
const isInWord = (el: HTMLElement) =>
  getComputedStyle(el).display === 'inline' && /\S$/.test(el.previousSibling?.textContent ?? '')

/** What hides, covers, cuts or doubles. */
export const COVERS: Record<string, Variation> = {
  'another view that is not displayed': (body) => {
    const copy = another(body)
    copy.style.display = 'none'
    body.prepend(copy)
  },
  'another view that is not visible': (body) => {
    const copy = another(body)
    copy.style.visibility = 'hidden'
    body.prepend(copy)
  },
  'another view beside the window': (body) => {
    const copy = another(body)
    copy.style.cssText = 'position: absolute; left: -9999px; top: 0; width: 1200px'
    body.append(copy)
  },
  'another view as clear as glass': (body) => {
    const copy = another(body)
    copy.style.opacity = '0'
    body.append(copy)
  },
  'everything twice': (body) => {
    body.append(...body.cloneNode(true).childNodes)
  },
  'every text cut': (body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      if (!node.parentElement?.closest('script, style, title, nav, header')) node.data = cut(node.data)
    }
  },
  'without classes': (body) => {
    for (const el of all(body))
      if (!el.checkVisibility({ checkVisibilityCSS: true }) || el.offsetWidth <= 1) el.style.display = 'none'
    for (const el of all(body)) el.removeAttribute('class')
  },
  'without roles': (body) => {
    for (const el of all(body))
      if (el.role !== 'progressbar' && !el.closest('[aria-hidden]')) el.removeAttribute('role')
  },
  'white space and comments': (body) => {
    for (const el of all(body).filter((one) => !one.closest('script, style')))
      el.before(isInWord(el) ? '' : '\n  ', document.createComment('x'))
  },
}
