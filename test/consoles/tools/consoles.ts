import { pathOf } from '../vsphere/address.ts'
import { named, VMS } from '../story/inventory.ts'
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
}

/** Angular compiles its templates in the page: that needs eval. */
const WITH_EVAL =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:"
const STRICT = "default-src 'self'; img-src 'self' data:"

export const CONSOLES: readonly DemoConsole[] = [
  {
    id: 'vsphere',
    title: 'vSphere Client',
    lab: 'vcenter.lab',
    base: '/ui/',
    home: pathOf({ kind: 'vm', ref: named(VMS, 'sql01').ref, tab: 'summary' }),
    policy: WITH_EVAL,
    build: (say) => buildVsphere('18', say),
  },
]
export { STRICT }
