import { rm, rename } from 'node:fs/promises'

/** Makes a folder anew beside the old one and then puts it in its place: whoever looks sees a whole one. */
export async function replaceFolder(folder: string, make: (fresh: string) => Promise<void>): Promise<string> {
  const fresh = `${folder}.${process.pid}`
  try {
    await make(fresh)
    await rm(folder, { recursive: true, force: true })
    await rename(fresh, folder)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
  return folder
}
