import type { PageRedaction } from '#shared/recognise/page-redaction.ts'

const KEPT =
  /^(?:class|id|role|colspan|rowspan|scope|hidden|open|type|max|slot|shape|for|lang|style|ng-app|vui-datagrid|portlet-id|aria-(?!label|description|roledescription|valuetext).*|data-(?:columnid|recordindex|field|role|uid))$/
const WORDED = ['aria-label', 'data-title', 'data-test-id']
/** Attributes that hold marks of the page's own, of which some are made of names. */
const MARKED =
  /^(?:class|id|for|aria-(?:labelledby|controls|owns|describedby|activedescendant)|data-(?:columnid|field|uid))$/
const GONE =
  'script,noscript,link,meta,template,object,embed,canvas,img,iframe,frame,textarea,unstun-overlay,head>:not(title,style)'

/**
 * A page as it stands, as text: its elements and their classes, no script, no address, no value, no word but a console's own. The
 * page itself is left as it is. What a style sheet of elsewhere hides is hidden by the attribute.
 */
export function frozenPage(document: Document, redaction: PageRedaction): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement
  hideWhatIsHidden(document.documentElement, copy)
  for (const el of copy.querySelectorAll(GONE)) el.remove()
  for (const comment of nodesOf<Comment>(copy, NodeFilter.SHOW_COMMENT)) comment.remove()
  for (const text of nodesOf<Text>(copy, NodeFilter.SHOW_TEXT)) text.data = wordsOf(text, redaction)
  const all = [copy, ...copy.querySelectorAll('*')]
  for (const el of all) for (const name of WORDED) replace(el, name, (words) => redaction.text(words))
  for (const el of all) for (const name of el.getAttributeNames()) keepOrRemove(el, name, redaction)
  return `<!doctype html>\n${copy.outerHTML}\n`
}

/** Both have the same elements in the same order. */
function hideWhatIsHidden(original: Element, copy: Element): void {
  const copies = copy.querySelectorAll('*')
  original.querySelectorAll('*').forEach((el, at) => {
    const isInside = el.closest('body') !== null
    if (isInside && getComputedStyle(el).display === 'none') copies[at]?.setAttribute('hidden', '')
  })
}

/** A style sheet's rules stay; the addresses in it do not. */
function wordsOf({ data, parentElement }: Text, redaction: PageRedaction): string {
  if (parentElement?.localName === 'title') return redaction.title(data)
  if (parentElement?.localName !== 'style') return redaction.text(data)
  return data.replace(/url\([^)]{0,2000}\)|@import[^;]{0,2000};/gi, '')
}

function keepOrRemove(el: Element, name: string, redaction: PageRedaction): void {
  if (WORDED.includes(name)) return
  const isProgress = name === 'value' && el.localName === 'progress'
  if (!KEPT.test(name) && !isProgress) el.removeAttribute(name)
  else if (MARKED.test(name)) replace(el, name, (marks) => redaction.marks(marks))
  else if (name === 'style') replace(el, name, (style) => style.replace(/url\([^)]{0,2000}\)/gi, ''))
}

function replace(el: Element, name: string, by: (text: string) => string): void {
  const text = el.getAttribute(name)
  if (text !== null) el.setAttribute(name, by(text))
}

function nodesOf<N extends Node>(root: Node, what: number): N[] {
  const walker = document.createTreeWalker(root, what)
  const found: N[] = []
  while (walker.nextNode()) found.push(walker.currentNode as N)
  return found
}
