import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { ROOT } from '../../tools/root.ts'
import { installClarity, type ClarityVersion } from './clarity.ts'
import { replaceFolder } from './replace-folder.ts'

const SOURCE = join(ROOT, 'test/consoles/vsphere')

/** Installs Clarity of a version, builds the vSphere Client look-alike with it, and tells the folder. Throws one sentence. */
export async function buildVsphere(version: ClarityVersion, say: (line: string) => void): Promise<string> {
  const packages = await installClarity(version, say)
  say('Building the vSphere Client look-alike.')
  return replaceFolder(join(ROOT, '.cache/consoles', `vsphere-${version}`), async (folder) => {
    await bundle(packages, version, folder)
    await writeFile(join(folder, 'clarity.css'), await stylesOf(packages, version))
    for (const file of ['vsphere.css', 'index.html']) await copyFile(join(SOURCE, file), join(folder, file))
  })
}

async function bundle(packages: string, version: ClarityVersion, folder: string): Promise<void> {
  await build({
    root: SOURCE,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    resolve: { mainFields: ['es2015', 'fesm2015', 'module', 'main'] },
    plugins: [fromPackages(packages, version), ...(version === '1' ? [oldIcons()] : [])],
    build: {
      outDir: folder,
      target: 'es2022',
      minify: false,
      rolldownOptions: {
        input: join(SOURCE, 'main.ts'),
        // Angular's compiler says of itself that importing it does nothing.
        treeshake: { moduleSideEffects: true },
        output: { entryFileNames: 'main.js', codeSplitting: false },
      },
    },
  })
}

async function stylesOf(packages: string, version: ClarityVersion): Promise<string> {
  const files = ['@clr/ui/clr-ui.min.css', ...(version === '1' ? ['@clr/icons/clr-icons.min.css'] : [])]
  const styles = await Promise.all(files.map((file) => readFile(join(packages, 'node_modules', file), 'utf8')))
  return styles.join('\n')
}

/** Our source stands outside the version's packages: what it imports by name is looked for there. */
function fromPackages(packages: string, version: ClarityVersion): Plugin {
  return {
    name: 'from-packages',
    enforce: 'pre',
    resolveId(source, importer, options) {
      if (source === 'platform') return join(SOURCE, 'platform', `${platformOf(version)}.ts`)
      if (source.startsWith('#shared/')) return join(ROOT, source.slice(1))
      const isOurs = importer !== undefined && !importer.includes('node_modules')
      if (!isOurs || /^[./\0]/.test(source)) return null
      return this.resolve(source, join(packages, 'package.json'), { ...options, skipSelf: true })
    },
  }
}

function platformOf(version: ClarityVersion): string {
  return version === '1' || version === '18' ? `clarity-${version}` : 'clarity-core-icons'
}

/** Clarity 1 calls the element of an icon clr-icon. */
function oldIcons(): Plugin {
  return {
    name: 'old-icons',
    enforce: 'pre',
    async load(id) {
      if (!id.startsWith(SOURCE) || !id.endsWith('.html?raw')) return null
      const markup = await readFile(id.slice(0, -'?raw'.length), 'utf8')
      const old = markup.replaceAll('cds-icon', 'clr-icon').replaceAll('[shape]', '[attr.shape]')
      return `export default ${JSON.stringify(old)}`
    },
  }
}
