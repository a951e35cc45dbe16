import type { Spot } from './spot.ts'

/** One pass over a page or over branches of it. */
export type Pass = {
  /** What no one reads aloud and what a person writes in: found in one go, in each document and shadow root. */
  veiled: Set<Element>
  anchors: Set<string>
  /** How many elements are looked at for what tells a console apart. */
  noted: number
  /** Documents and shadow roots that were entered: where changes have to be watched for. */
  roots: Set<Node>
  /** Elements that may yet get a shadow root: nothing tells when they do. */
  hosts: Set<Element>
  /** How many elements may still be walked; below 0 the page is too large. */
  left: number
  /** What is laid out in a slot and was not walked yet. */
  slotted: Map<Spot, Node[]>
}
