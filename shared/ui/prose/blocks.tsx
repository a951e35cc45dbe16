import type { ComponentChildren } from 'preact'
import type { Block } from '#shared/model/prose.ts'
import { useApp } from '../frame/app-context.ts'
import { CodeBlock } from './code-block.tsx'
import { Inlines } from './inlines.tsx'
import './prose.css'

/** What is drawn under each step of a numbered list; the first step is 1. */
export type UnderStep = (place: number) => ComponentChildren

type Props = { of: Block[]; underStep?: UnderStep | undefined }

/** Paragraphs, lists, tables, commands and callouts of the pack. */
export function Blocks({ of, underStep }: Props) {
  return (
    <>
      {of.map((block, position) => (
        <OneBlock key={position} block={block} underStep={underStep} />
      ))}
    </>
  )
}

function OneBlock({ block, underStep }: { block: Block; underStep: UnderStep | undefined }) {
  if ('p' in block)
    return (
      <p>
        <Inlines of={block.p} />
      </p>
    )
  if ('list' in block) return <List block={block} underStep={block.ordered ? underStep : undefined} />
  if ('code' in block) return <CodeBlock code={block.code} language={block.language} title={block.title} />
  if ('table' in block) return <Table block={block} />
  return <Callout block={block} />
}

type ListProps = { block: Extract<Block, { list: unknown }>; underStep: UnderStep | undefined }

function List({ block, underStep }: ListProps) {
  const items = block.list.map((item, position) => (
    <li key={position}>
      <Blocks of={item} />
      {underStep?.(position + 1)}
    </li>
  ))
  return block.ordered ? <ol class="steps">{items}</ol> : <ul>{items}</ul>
}

function Table({ block }: { block: Extract<Block, { table: unknown }> }) {
  return (
    <div class="table-scroll" tabIndex={0} role="group">
      <table>
        <thead>
          <tr>
            {block.table.head.map((cell, column) => (
              <th key={column} scope="col">
                <Inlines of={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.table.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Inlines of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Callout({ block }: { block: Extract<Block, { callout: unknown }> }) {
  const { words } = useApp()
  return (
    <div class={`callout ${block.callout}`}>
      <p class="callout-kind">{words.article[block.callout]}</p>
      <Blocks of={block.blocks} />
    </div>
  )
}
