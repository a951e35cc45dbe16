/** The VM of a listing that does not name it. */
export const UNKNOWN_VM = '(unknown VM)'

/** The parts of a path, on any system; an archive's own name is no folder. */
const partsOf = (path: string) => path.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..')

const ARCHIVE = /\.(?:zip|tgz|tar|gz)$/i

/** The folder a log lies in, which for vmware.log is the VM's; undefined where the path tells none. */
export function folderOf(path: string): string | undefined {
  const folder = partsOf(path).at(-2)
  return folder === undefined || ARCHIVE.test(folder) ? undefined : folder
}

/** A file's name without its ending. */
export const stemOf = (path: string) =>
  (partsOf(path).at(-1) ?? path).replace(/\.gz$/i, '').replace(/(?<=.)\.[^.]{1,10}$/, '')

/** What a log tells of its VM: its name, its folder, the folder of all its disks. */
type Told = { name?: string | undefined; folder?: string | undefined; disks?: string | undefined }

/** The VM a log is about: by the name it tells, else by the folder it tells or lies in, else by its file's name. */
export function vmNameOf({ name, folder, disks }: Told, path: string): string {
  const lies = folderOf(path)
  // As support bundles keep it: this is the VM's own folder, which a disk need not lie in.
  const own = path.includes('vmfs/volumes/') ? lies : undefined
  return name ?? folder ?? own ?? disks ?? lies ?? stemOf(path)
}
