import { expect, type CDPSession, type Page } from '@playwright/test'

const HOST = 'unstun-overlay'
const MARKED = 'data-to-press'

/** The overlay as it is shipped, its shadow root closed: read and pressed by the debugger, as neither a page nor Playwright can. */
export class ClosedOverlay {
  readonly #page: Page
  #session: CDPSession | undefined

  constructor(page: Page) {
    this.#page = page
  }

  /** The words of an element in the overlay, null where it is not there (yet). */
  async read(selector: string): Promise<string | null> {
    const objectId = await this.#find(selector)
    if (!objectId) return null
    const session = await this.#open()
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: 'function () { return this.innerText }',
      returnByValue: true,
    })
    return String(result.value)
  }

  /** A click of the mouse into the middle of an element, once it is there. */
  async click(selector: string): Promise<void> {
    await expect.poll(() => this.#find(selector), `the overlay’s ${selector}`).toBeTruthy()
    const objectId = await this.#find(selector)
    if (!objectId) throw new Error(`the overlay has no ${selector}`)
    const session = await this.#open()
    await session.send('DOM.scrollIntoViewIfNeeded', { objectId })
    const { model } = await session.send('DOM.getBoxModel', { objectId })
    const [left = 0, top = 0] = model.border
    await this.#page.mouse.click(left + model.width / 2, top + model.height / 2)
  }

  /** A click of the mouse on the button that says this, once it is there. */
  async press(name: string): Promise<void> {
    await expect.poll(() => this.#mark(name), `the overlay’s button “${name}”`).toBe(true)
    await this.click(`[${MARKED}]`)
  }

  /** A picture of an element, scrolled into sight. */
  async picture(selector: string): Promise<Buffer> {
    const objectId = await this.#find(selector)
    if (!objectId) throw new Error(`the overlay has no ${selector}`)
    const session = await this.#open()
    await session.send('DOM.scrollIntoViewIfNeeded', { objectId })
    const { model } = await session.send('DOM.getBoxModel', { objectId })
    const [x = 0, y = 0] = model.border
    return this.#page.screenshot({ clip: { x, y, width: model.width, height: model.height } })
  }

  async #mark(name: string): Promise<boolean> {
    const objectId = await this.#find('.panel')
    if (!objectId) return false
    const session = await this.#open()
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId,
      arguments: [{ value: name }, { value: MARKED }],
      functionDeclaration: `function (name, mark) {
        const button = [...this.querySelectorAll('button')].find(({ textContent }) => textContent === name)
        for (const one of this.querySelectorAll('[' + mark + ']')) one.removeAttribute(mark)
        button?.setAttribute(mark, '')
        return button !== undefined
      }`,
      returnByValue: true,
    })
    return result.value === true
  }

  /** Presses everything that unfolds to its evidence. */
  async unfoldAll(): Promise<void> {
    const objectId = await this.#find('.panel')
    if (!objectId) throw new Error('the panel is not open')
    const session = await this.#open()
    const press = `function () { for (const one of this.querySelectorAll('.unfold[aria-expanded=false]')) one.click() }`
    await session.send('Runtime.callFunctionOn', { objectId, functionDeclaration: press })
  }

  async #open(): Promise<CDPSession> {
    return (this.#session ??= await this.#page.context().newCDPSession(this.#page))
  }

  async #find(selector: string): Promise<string | undefined> {
    const session = await this.#open()
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
    const shadowRoot = shadowRootIn(root)
    if (shadowRoot === undefined) return undefined
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: shadowRoot, selector })
    if (nodeId === 0) return undefined
    const { object } = await session.send('DOM.resolveNode', { nodeId })
    return object.objectId
  }
}

type Node = { localName: string; nodeId: number; children?: Node[]; shadowRoots?: Node[] }

function shadowRootIn(node: Node): number | undefined {
  if (node.localName === HOST) return node.shadowRoots?.[0]?.nodeId
  for (const child of node.children ?? []) {
    const found = shadowRootIn(child)
    if (found !== undefined) return found
  }
  return undefined
}
