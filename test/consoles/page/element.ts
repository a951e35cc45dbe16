type Attribute = string | number | boolean | ((event: Event) => void)
export type Child = Node | string

/** An element with its attributes and children. A function is a listener (`click`); false leaves an attribute out. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: Child[]
): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (value !== false) made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children)
  return made
}
