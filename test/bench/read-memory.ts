// Reads so many bytes of a log that is made on the way, and prints the most memory the process ever had, in MiB.
import { readTexts } from '#shared/read/read-texts.ts'
import { vmwareLog } from './log-lines.ts'

/** One chunk of the log again and again: making each anew would be most of the memory. */
function* repeated(size: number): Generator<Uint8Array> {
  const [chunk = Buffer.alloc(0)] = vmwareLog(1024 * 1024)
  for (let given = 0; given < size; given += chunk.length) yield chunk
}

await readTexts([{ name: 'sql01/vmware.log', chunks: repeated(Number(process.argv[2])) }])
console.log(process.resourceUsage().maxRSS / 1024)
