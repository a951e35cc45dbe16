// `node test/consoles/tools/render.ts --clarity 15 --kind vm --name sql01 --tab snapshots --language ja` writes one page of
// the vSphere Client look-alike, as that version of Clarity renders it, to standard output: for the corpus of frozen pages.
import { parseArgs } from 'node:util'
import { DATASTORES, HOSTS, named, VMS } from '../story/inventory.ts'
import { DATACENTER_REF, isKind, pathOf } from '../vsphere/address.ts'
import { buildVsphere } from './build-vsphere.ts'
import { CLARITY_VERSIONS } from './clarity.ts'
import { CONSOLES } from './consoles.ts'
import { freeze } from './frozen.ts'

const OPTIONS = {
  clarity: { type: 'string', default: '18' },
  kind: { type: 'string', default: 'vm' },
  name: { type: 'string', default: 'sql01' },
  tab: { type: 'string', default: 'summary' },
  language: { type: 'string', default: 'en' },
} as const

function refOf(kind: string, name: string): string {
  if (kind === 'datacenter') return DATACENTER_REF
  return named<{ name: string; ref: string }>([...VMS, ...HOSTS, ...DATASTORES], name).ref
}

async function main(): Promise<void> {
  const { clarity, kind, name, tab, language } = parseArgs({ options: OPTIONS }).values
  const version = CLARITY_VERSIONS.find((one) => one === clarity)
  const console = CONSOLES.find(({ id }) => id === 'vsphere')
  if (!version || !console) throw new Error(`--clarity is one of ${CLARITY_VERSIONS.join(', ')}.`)
  if (!isKind(kind)) throw new Error('--kind is vm, host, datastore or datacenter.')
  const path = pathOf({ kind, ref: refOf(kind, name), tab })
  const folder = await buildVsphere(version, (line) => process.stderr.write(`${line}\n`))
  const [html = ''] = await freeze({ ...console, folder }, [{ path, language: language === 'ja' ? 'ja' : 'en' }])
  process.stdout.write(html)
}

await main()
