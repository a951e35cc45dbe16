import type { LogInput } from './read-logs.ts'

/** A folder of a support bundle holds thousands; more than this is another kind of folder. */
const MOST_FILES = 2000

/** In a folder nobody chose each file: what cannot be a log by its name is left out. */
const LOG_NAME = /\.(?:log|txt|csv|html?|gz|tgz|tar|zip)(?:\.\d+)?$|vmware|vmkernel|hostd|vpxa/i

/** Files as they are chosen one by one, or with the path in their folder. */
export const inputsOf = (files: Iterable<File>): LogInput[] =>
  Array.from(files, (file) => ({ name: file.webkitRelativePath || file.name, blob: file, pasted: false }))

/** The files of a chosen folder that may be logs. */
export const logsOfFolder = (files: Iterable<File>): LogInput[] =>
  inputsOf(files)
    .filter(({ name }) => LOG_NAME.test(name))
    .slice(0, MOST_FILES)

/**
 * What was dropped: files as they are, folders with the logs in them. Has to be called while the drop is handled; a folder
 * that cannot be read is left out.
 */
export async function droppedInputs(data: DataTransfer | null): Promise<LogInput[]> {
  const entries = Array.from(data?.items ?? [], (item) => item.webkitGetAsEntry?.() ?? null)
  const files = inputsOf(data?.files ?? [])
  const folders = entries.filter((entry) => entry !== null && entry.isDirectory)
  if (folders.length === 0) return files
  const names = new Set(folders.map((folder) => folder?.name))
  const loose = files.filter(({ name }) => !names.has(name))
  const inside: LogInput[] = []
  for (const folder of folders) await walk(folder as FileSystemDirectoryEntry, inside)
  return [...loose, ...inside]
}

async function walk(folder: FileSystemDirectoryEntry, found: LogInput[]): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (found.length >= MOST_FILES) return
    if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, found)
    else if (LOG_NAME.test(entry.fullPath)) found.push(...(await inputOf(entry as FileSystemFileEntry)))
  }
}

/** A reader gives a folder's entries in portions, and none at its end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
    if (some.length === 0) return all
    all.push(...some)
  }
}

async function inputOf(entry: FileSystemFileEntry): Promise<LogInput[]> {
  const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
  return file ? [{ name: entry.fullPath.replace(/^\//, ''), blob: file, pasted: false }] : []
}
