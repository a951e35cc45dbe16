import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Node, Root } from 'mdast'
import type { Findings } from '../places.ts'
import { problem, type Place } from '../problem.ts'

/** What goes along while one text is read: where it stands, where its parts are remembered, what is wrong with it. */
export class Reading {
  readonly file: string
  readonly #found: Findings

  constructor(file: string, found: Findings) {
    this.file = file
    this.#found = found
  }

  at(node: Node, linesBelow = 0): Place {
    return { file: this.file, line: (node.position?.start.line ?? 1) + linesBelow }
  }

  /** Remembers that `made` stands where `node` stands. */
  put<T extends object>(made: T, node: Node, linesBelow = 0): T {
    this.#found.places.put(made, this.at(node, linesBelow))
    return made
  }

  refuse(node: Node, says: string, linesBelow = 0): void {
    this.#found.problems.push(problem(this.at(node, linesBelow), says))
  }
}

/** Markdown with GitHub's tables, as a tree of nodes with positions. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}
