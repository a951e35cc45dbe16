import type { Page } from '@playwright/test'

/** The page as wide as it is shown: nothing makes it scroll sideways. Returns what sticks out, if anything does. */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const all: { box: DOMRect; around: Element; text: string }[] = []
    while (texts.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      const around = texts.currentNode.parentElement ?? document.body
      all.push({ box: range.getBoundingClientRect(), around, text: texts.currentNode.textContent ?? '' })
    }
    for (const each of document.querySelectorAll('body *'))
      all.push({ box: each.getBoundingClientRect(), around: each.parentElement ?? each, text: each.outerHTML })
    const scrolls = (element: Element) => /auto|scroll|hidden/.test(getComputedStyle(element).overflowX)
    const isHeld = (around: Element | null): boolean =>
      around !== null && around !== document.body && (scrolls(around) || isHeld(around.parentElement))
    const out = all.filter(({ box, around }) => box.right > root.clientWidth && !isHeld(around))
    return [`${root.scrollWidth} > ${root.clientWidth}`, ...out.slice(0, 4).map(({ text }) => text.slice(0, 120))]
  })
}

/**
 * Controls less than 44 px high. Not counted, each for a reason that WCAG 2.2 (2.5.8) names:
 * - a link inline in text: one in a paragraph, description or table cell, or in the prose of an article, with words around it;
 * - a node in the drawing of the tree: the list beside it is its equal;
 * - what is not shown, such as the skip link until it has the focus.
 * A radio button or a tick box counts as large as its label, which can be pressed as well.
 */
export async function smallControls(page: Page): Promise<{ small: string[]; looked: number }> {
  return page.evaluate(() => {
    const least = 44
    const isInText = (link: Element) => {
      const block = link.closest('p, dd, dt, td, th, .prose li')
      if (link.tagName !== 'A' || !block || getComputedStyle(link).display !== 'inline') return false
      const around = block.cloneNode(true) as Element
      for (const each of around.querySelectorAll('a')) each.remove()
      return /[\p{L}\p{N}]/u.test(around.textContent)
    }
    const isCite = (element: Element) => element.matches('.cite')
    const isShown = (element: Element) => element.checkVisibility() && getComputedStyle(element).clipPath === 'none'
    const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    const looked = controls.filter(
      (each) => isShown(each) && !each.matches('svg a') && !isCite(each) && !isInText(each),
    )
    const small = looked.filter((each) => {
      const target = each.matches('[type=radio], [type=checkbox]') ? (each.closest('label') ?? each) : each
      return target.getBoundingClientRect().height < least
    })
    return {
      looked: looked.length,
      small: small.map(
        (each) => `${Math.round(each.getBoundingClientRect().height)} px: ${each.outerHTML.slice(0, 120)}`,
      ),
    }
  })
}

/** Text of an element that is marked as English, but holds Japanese letters. */
export async function japaneseMarkedEnglish(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text
      const shown = parentElement?.checkVisibility() && !parentElement.closest('script, style, noscript')
      const marked = parentElement?.closest('[lang]')?.getAttribute('lang')
      if (shown && marked === 'en' && /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(data))
        found.push(data.trim().slice(0, 80))
    }
    return found
  })
}

/** Whether the element with the focus shows that it has it: an outline, or a thick stroke in a drawing. */
export async function showsFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return false
    const marked = focused.matches('[type=radio], [type=checkbox]') ? (focused.closest('label') ?? focused) : focused
    const { outlineStyle, outlineWidth } = getComputedStyle(marked)
    const drawn = focused.querySelector('rect')
    const stroke = drawn ? Number.parseFloat(getComputedStyle(drawn).strokeWidth) : 0
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || stroke >= 3
  })
}

/** Whether the element with the focus can be seen: its middle is inside the window and nothing lies over it. */
export async function focusInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return false
    const { left, top, right, bottom } = focused.getBoundingClientRect()
    const y = Math.min(bottom - 2, Math.max(top + 2, Math.min((top + bottom) / 2, innerHeight - 8)))
    const x = Math.min((left + right) / 2, left + 40)
    const over = document.elementFromPoint(x, y)
    return over !== null && (focused.contains(over) || over.contains(focused))
  })
}
