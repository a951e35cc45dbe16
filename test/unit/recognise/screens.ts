import type { ConsoleRules } from '#shared/model/console.ts'
import type { Grid, Part, Screen } from '#shared/model/screen.ts'
import type { Knowledge, Recognition } from '#shared/recognise/recognition.ts'
import { recognise } from '#shared/recognise/recognise.ts'
import { buildPack } from '#content/compile/build.ts'
import { join } from 'node:path'

const { pack, problems } = await buildPack(join(import.meta.dirname, '../../..'))
if (!pack) throw new Error(problems.map(({ says }) => says).join('\n'))
export const CONSOLES: readonly ConsoleRules[] = pack.content.consoles

export const VM_URL = 'https://vcenter.lab/ui/app/vm;nav=v/urn:vmomi:VirtualMachine:vm-2045:e78e7661/summary'

/** A page of the vSphere Client about a VM. */
export function vmScreen(name: string, ...parts: Part[]): Screen {
  const title: Part = {
    kind: 'group',
    role: 'title',
    title: '',
    names: [],
    at: [0],
    parts: [{ kind: 'heading', level: 1, text: name, at: [0, 0] }],
  }
  return {
    url: VM_URL,
    title: `vSphere - ${name} - Summary`,
    anchors: ['main-app', '#main-app-div'],
    parts: [title, ...parts],
  }
}

export const pair = (label: string, value: string, ...values: string[]): Part => ({
  kind: 'pair',
  label,
  value,
  values: values.length > 0 ? values : [value],
  at: [1],
})
export const alert = (text: string): Part => ({ kind: 'alert', text, at: [2] })

export function grid(columns: string[], rows: string[][], more: Partial<Grid> = {}): Grid {
  const cell = (text: string) => ({ text, pieces: [text], icons: [], progress: null, at: [3] })
  return {
    kind: 'grid',
    name: '',
    stated: null,
    loading: false,
    at: [3],
    columns: columns.map((text) => ({ text })),
    rows: rows.map((cells) => ({ cells: cells.map(cell), selected: false, at: [3] })),
    ...more,
  }
}

export function tell(screen: Screen, consoles = CONSOLES, more: Pick<Knowledge, 'sees'> = {}): Recognition {
  return recognise(screen, {
    consoles,
    builds: pack?.content.builds ?? { date: '', rows: [] },
    at: '2026-11-22T03:14:07Z',
    ...more,
  })
}

export const facts = (screen: Screen, consoles = CONSOLES) =>
  tell(screen, consoles).facts.map(({ key, value }) => [key, value])
