import { element, type Child } from '../page/element.ts'
import { languageSwitch, link, say, show } from '../page/show.ts'
import { DATASTORES, VMS } from '../story/inventory.ts'
import { PATHS, placeIn } from './address.ts'
import { LABELS } from './labels.ts'
import { datastoreOf, datastorePage, datastoresPage, HOST, hostPage, vmOf, vmsPage } from './pages.ts'
import { recentTasks } from './tasks.ts'
import { vmPage } from './vm-page.ts'

function page(): { title: string; content: Child[] } {
  const place = placeIn(location.hash)
  const vm = place.page === 'vm' ? vmOf(place.onHost) : undefined
  if (vm) return { title: vm.name, content: vmPage(vm) }
  const datastore = place.page === 'datastore' ? datastoreOf(place.ref) : undefined
  if (datastore) return { title: datastore.name, content: datastorePage(datastore) }
  if (place.page === 'vms') return { title: HOST.name, content: vmsPage() }
  if (place.page === 'datastores') return { title: HOST.name, content: datastoresPage() }
  return { title: HOST.name, content: hostPage() }
}

function navigator(): HTMLElement {
  const own = VMS.filter(({ host }) => host === HOST.name).map(({ onHost, name }) =>
    element('li', { class: 'inner' }, link(`${PATHS.vms}/${onHost}`, name)),
  )
  const storage = DATASTORES.map(({ ref, name }) =>
    element('li', { class: 'inner' }, link(`${PATHS.datastores}/${ref}`, name)),
  )
  return element(
    'nav',
    { class: 'navigator vui-panel' },
    element('div', { class: 'titlebar' }, say(LABELS.navigator)),
    element(
      'ul',
      {},
      element('li', {}, link(PATHS.host, say(LABELS.host))),
      element('li', {}, link(PATHS.vms, say(LABELS.vms))),
      ...own,
      element('li', {}, link(PATHS.datastores, say(LABELS.storage))),
      ...storage,
      element('li', {}, say(LABELS.networking)),
    ),
  )
}

function draw(): Child[] {
  const { title, content } = page()
  document.title = `${title} - VMware ESXi`
  const bar = element(
    'header',
    { class: 'app-header' },
    element('b', {}, 'ESXi Host Client'),
    element('span', {}, `root@${HOST.name}`),
    languageSwitch(),
  )
  return [
    bar,
    element('div', { class: 'columns' }, navigator(), element('div', { class: 'center-pane' }, ...content)),
    recentTasks(),
  ]
}

const root = document.querySelector('[ui-view]')
if (root) show(root, draw)
