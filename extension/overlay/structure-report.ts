const MOST_LINES = 600
const DEEPEST = 40
const MOST_CLASSES = 6

/** Words of which libraries make their classes. Any other word of a class could be a name, so it is left out. */
const CLASS_WORDS = new Set(
  (
    'accordion action actions active alert app area aria auto badge banner bar base block body bold bottom box breadcrumb btn button ' +
    'card caret cell cells center checkbox chip clr col collapse collapsed column columns combo compact container content control ' +
    'core ct data datagrid date dd default description detail details dialog disabled div dl drop dropdown dt dx empty end esx ' +
    'even expand expandable expanded expander ext field fill filter first fixed flex focus font footer form frame full grid group ' +
    'h has head header heading hidden hide horizontal host icon in info inline inner input is item items k key kendo label last ' +
    'layout lead left level line link list loading main master max menu meter min modal mode module name nav navigation navigator ' +
    'no node none normal object odd off on open option outer overlay page pager pane panel part placeholder popover portlet ' +
    'primary progress property radio read region resize right root row rows sandbox screen scroll scrollable scrolling search ' +
    'section select selected selector separator shape side sidebar sign single size slot small sort sortable sorted spacer span ' +
    'split stack start state static status step sticky strip sub summary switch tab table tabpanel tabs tag tasks tbody td text ' +
    'th thead theme title titlebar toggle tool toolbar tooltip top tr tree treenode treeview type ui unselectable user value ' +
    'vertical view viewport virtual visible vsc vui vx warning widget width window wrap wrapped wrapper x'
  ).split(' '),
)

/**
 * What a page is built of, for a report about a layout that was not recognised: tags, roles, class words and how often. No text,
 * no name, no id, no address, no attribute's value but a role; what is alike and side by side is one line.
 */
export function structureReport(document: Document): string {
  const lines: string[] = []
  if (document.body) write(document.body, 0, lines)
  const cut = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `… ${lines.length - MOST_LINES} more`] : lines
  return cut.join('\n')
}

function write(el: Element, depth: number, lines: string[]): void {
  if (depth > DEEPEST || lines.length > 4 * MOST_LINES) return
  for (const { first, count } of alike([...insideOf(el)])) {
    lines.push(`${'  '.repeat(depth)}${shapeOf(first)}${count > 1 ? ` ×${count}` : ''}`)
    write(first, depth + 1, lines)
  }
}

/** Neighbours of one shape, counted. */
function alike(elements: readonly Element[]): { first: Element; count: number }[] {
  const runs: { first: Element; shape: string; count: number }[] = []
  for (const el of elements) {
    const shape = shapeOf(el)
    const run = runs.at(-1)
    if (run?.shape === shape) run.count++
    else runs.push({ first: el, shape, count: 1 })
  }
  return runs
}

function insideOf(el: Element): HTMLCollection | readonly Element[] {
  if (el.localName === 'iframe' || el.localName === 'frame') return frameBody(el as HTMLIFrameElement)
  return el.shadowRoot ? [...el.shadowRoot.children, ...el.children] : el.children
}

function frameBody(frame: HTMLIFrameElement): readonly Element[] {
  try {
    return frame.contentDocument?.body ? [frame.contentDocument.body] : []
  } catch {
    return [] // Another origin: not ours to read.
  }
}

const ROLE = /^[a-z]{3,20}$/
const TAG = /^[a-z][a-z0-9-]{0,60}$/

function shapeOf(el: Element): string {
  const tag = TAG.test(el.localName) ? el.localName : '?'
  const role = el.getAttribute('role') ?? ''
  const classes = [...el.classList].filter(isLibraryClass).slice(0, MOST_CLASSES)
  return [
    tag,
    ...classes.map((name) => `.${name}`),
    ROLE.test(role) ? `[${role}]` : '',
    el.shadowRoot ? ' (shadow)' : '',
  ].join('')
}

const isLibraryClass = (name: string) => name.split(/-+/).every((word) => word === '' || CLASS_WORDS.has(word))
