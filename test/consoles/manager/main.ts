import { element, type Child } from '../page/element.ts'
import { go, languageSwitch, say, show } from '../page/show.ts'
import { tabBar } from './ext.ts'
import { LABELS } from './labels.ts'
import { jobsPage, reportsPage } from './pages.ts'

const SECTIONS = ['dashboard', 'reports', 'jobs', 'policies', 'machines', 'files', 'items', 'requests'] as const

function draw(): Child[] {
  const open = SECTIONS.find((section) => location.hash === `#!${section}`) ?? 'jobs'
  const tabs = SECTIONS.map((section) => ({
    text: say(LABELS[section]),
    open: section === open,
    go: () => go(`/index.aspx#!${section}`),
  }))
  const bar = element(
    'div',
    { class: 'app-header' },
    element('b', {}, say(LABELS.product)),
    element('span', {}, 'LAB\\backup-admin'),
    element('span', {}, say(LABELS.configuration)),
    languageSwitch(),
  )
  return [
    element(
      'div',
      { class: 'x-viewport' },
      bar,
      tabBar(tabs),
      element('div', { class: 'x-panel-body' }, ...contentOf(open)),
    ),
  ]
}

function contentOf(section: (typeof SECTIONS)[number]): Child[] {
  if (section === 'jobs') return jobsPage()
  if (section === 'reports') return reportsPage()
  return [element('p', { class: 'empty' }, say(LABELS.empty))]
}

show(document.body, draw)
