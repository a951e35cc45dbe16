import { named, VMS } from '../story/inventory.ts'
import { pathOf } from '../vsphere/address.ts'
import { PATHS } from '../web/paths.ts'
import { buildPlain } from './build-plain.ts'
import { buildVsphere } from './build-vsphere.ts'

/** One console of the story, served on an origin of its own. */
export type DemoConsole = {
  id: 'vsphere' | 'esxi' | 'manager' | 'web'
  title: string
  /** The name it has in tests, where it is served over HTTPS. */
  lab: string
  base: string
  /** Where the story begins on it. */
  home: string
  policy: string
  /** Makes what is served; tells the folder. Throws one sentence. */
  build: (say: (line: string) => void) => Promise<string>
  /** Another product's pages under a path of this console, as a vCenter passes on those of its plug-ins; they are shown in a frame. */
  plugin?: { base: string; home: string; policy: string; build: () => Promise<string> }
}

const STRICT = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
/** Angular compiles its templates in the page: that needs eval. */
const WITH_EVAL = `${STRICT}; script-src 'self' 'unsafe-eval'; font-src data:`

export const CONSOLES: readonly DemoConsole[] = [
  {
    id: 'vsphere',
    title: 'vSphere Client',
    lab: 'vcenter.lab',
    base: '/ui/',
    home: pathOf({ kind: 'vm', ref: named(VMS, 'sql01').ref, tab: 'summary' }),
    policy: WITH_EVAL,
    build: (say) => buildVsphere('18', say),
    plugin: { base: '/veeam-plugin/', home: '/veeam-plugin/', policy: STRICT, build: () => buildPlain('plugin') },
  },
  {
    id: 'web',
    title: 'Veeam Backup & Replication (web)',
    lab: 'veeam.lab',
    base: '/',
    home: PATHS.session,
    policy: STRICT,
    build: () => buildPlain('web'),
  },
  {
    id: 'manager',
    title: 'Veeam Backup Enterprise Manager',
    lab: 'em.lab',
    base: '/',
    home: '/index.aspx#!reports',
    policy: STRICT,
    build: () => buildPlain('manager'),
  },
  {
    id: 'esxi',
    title: 'ESXi Host Client',
    lab: 'esx01.lab',
    base: '/ui/',
    home: '/ui/#/host/vms/12',
    policy: STRICT,
    build: () => buildPlain('esxi'),
  },
]
