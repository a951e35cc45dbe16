import { element, type Child } from '../page/element.ts'
import { again, clock, live, say, show, time } from '../page/show.ts'
import { JOB, sessionsAt, type Session, type SessionLine } from '../story/backup.ts'
import { LABELS } from './labels.ts'

let chosen: string | null = null

function card(title: string, isWide: boolean, ...content: Child[]): HTMLElement {
  return element('section', { class: isWide ? 'card wide' : 'card' }, element('h3', {}, title), ...content)
}

function properties(...pairs: [label: string, value: string][]): HTMLElement[] {
  return pairs.map(([label, value]) =>
    element('div', { class: 'row' }, element('span', { class: 'label' }, label), element('span', {}, value)),
  )
}

function table(columns: readonly string[], rows: () => Child[][]): HTMLElement {
  const head = element('tr', {}, ...columns.map((column) => element('th', {}, column)))
  const row = (cells: Child[]) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell)))
  const body = live(element('tbody', {}), () => rows().map(row))
  return element('table', {}, element('thead', {}, head), body)
}

const stateOf = (state: 'running' | 'success') => say(state === 'running' ? LABELS.running : LABELS.success)

function sessionRow({ machine, status, lines }: Session): Child[] {
  const click = (): void => {
    chosen = machine
    again()
  }
  return [element('button', { type: 'button', click }, machine), stateOf(status), time(lines[0]?.at ?? null), JOB.type]
}

/** What the plug-in's first page shows is told by its help; the log of one machine is ours, as in Veeam's other consoles. */
function content(): Child[] {
  const sessions = [say(LABELS.vmName), say(LABELS.status), say(LABELS.startTime), say(LABELS.jobType)]
  const repositories = [say(LABELS.name), say(LABELS.type), say(LABELS.capacity), say(LABELS.free)]
  return [
    card(say(LABELS.protection), false, ...properties([say(LABELS.protectedVms), '3'], [say(LABELS.warnings), '0'])),
    card(
      say(LABELS.repositories),
      false,
      table(repositories, () => [[JOB.repository, 'NFS', '20 TB', '7.4 TB']]),
    ),
    card(
      say(LABELS.sessions),
      true,
      table(sessions, () => sessionsAt(clock).map(sessionRow)),
    ),
    ...sessionsAt(clock)
      .filter(({ machine }) => machine === chosen)
      .map(logOf),
  ]
}

function logOf({ machine }: Session): HTMLElement {
  const lines = (): SessionLine[] => sessionsAt(clock).find((one) => one.machine === machine)?.lines ?? []
  const rows = () => lines().map(({ text, state }): Child[] => [text, stateOf(state)])
  return card(
    say(LABELS.session),
    true,
    ...properties([say(LABELS.vmName), machine]),
    table([say(LABELS.action), say(LABELS.status)], rows),
  )
}

show(document.body, () => [
  element(
    'header',
    {},
    element('b', {}, say(LABELS.product)),
    element('span', {}, `${say(LABELS.instance)} em.lab:9443`),
  ),
  element('main', {}, ...content()),
])
