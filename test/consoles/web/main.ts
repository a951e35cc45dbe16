import { element, type Child } from '../page/element.ts'
import { languageSwitch, link, say, show } from '../page/show.ts'
import { LABELS } from './labels.ts'
import { proxiesPage, sessionLogsPage, sessionPage } from './pages.ts'
import { PATHS } from './paths.ts'

type LabelId = keyof typeof LABELS
type Section = [label: LabelId, path: string]

const NAVIGATION: readonly [group: LabelId, sections: readonly Section[]][] = [
  [
    'home',
    [
      ['overview', '/overview'],
      ['jobs', PATHS.jobs],
      ['backups', '/backups'],
    ],
  ],
  [
    'infrastructure',
    [
      ['repositories', '/infrastructure/repositories'],
      ['proxies', PATHS.proxies],
      ['managedServers', '/infrastructure/servers'],
    ],
  ],
  [
    'audit',
    [
      ['logs', '/logs'],
      ['sessionLogs', PATHS.sessionLogs],
    ],
  ],
  ['analytics', [['analytics', '/analytics']]],
]

function navigation(): HTMLElement {
  const item = ([label, path]: Section): HTMLElement =>
    element('li', { class: location.pathname === path ? 'open' : '' }, link(path, say(LABELS[label])))
  const groups = NAVIGATION.map(([group, sections]) =>
    element('div', {}, element('h4', {}, say(LABELS[group])), element('ul', {}, ...sections.map(item))),
  )
  return element('nav', {}, ...groups)
}

function content(): Child[] {
  if (location.pathname === PATHS.proxies) return proxiesPage()
  if (location.pathname === PATHS.sessionLogs) return sessionLogsPage()
  if (location.pathname === PATHS.session) return sessionPage()
  return [element('p', { class: 'empty' }, say(LABELS.empty))]
}

function draw(): Child[] {
  return [
    element('header', {}, element('b', {}, say(LABELS.product)), element('span', {}, 'veeam.lab'), languageSwitch()),
    element('div', { class: 'columns' }, navigation(), element('main', {}, ...content())),
  ]
}

show(document.body, draw)
