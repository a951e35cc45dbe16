/** The beginning of an address with or without its scheme. */
const ADDRESS = String.raw`(?:\bhttps?:\/\/|(?<![\w@.-])(?=(?:[a-z0-9-]+\.)+(?:com|net|org|io|jp)\/))[^\s"'<>?#]*`

/** How logs, paths and addresses are written: sources of regular expressions over a text as it was typed or pasted. */
export type MachinePatterns = {
  /** What differs in every line of a log: times, addresses, threads, long numbers. In any case. */
  logNoise: string
  /** What only a machine writes: a prompt, a path, a key with its value, a thread of a log, a call. */
  machine: string[]
  /** Addresses, paths and file names, and what they stand for without the names that somebody gave. In any case. */
  given: [pattern: string, instead: string][]
}

export const MACHINE_PATTERNS: MachinePatterns = {
  logNoise: String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z?|\b(?:\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?:\d\d)?)\b[ T]?(?:\d{1,2}:[\d:.]+)?|\b\d{1,2}:\d\d(?::\d\d[\d.,]*)?\b|\b0x[0-9a-f]+\b|\b[0-9a-f]{8}-[0-9a-f-]{13,}\b|\b(?:In|Wa|Er|Db|No|Cr)\(\d+\)|\b(?:opID|sub|reason)=\S+|\b\d{1,3}(?:\.\d{1,3}){3}\b`,
  machine: [
    String.raw`^\s*(?:\[\w+@[^\]]*\]|PS [A-Z]:\\[^>]*>|[~#$>]\s)`,
    String.raw`(?:[\\/][\w .$%{}-]+){2}`,
    String.raw`^\s*"?[\w.:]+"?\s*=\s*(?:"|\w+:)`,
    String.raw`^\s*[\w-]+\|\s`,
    String.raw`[a-z]\w*\[[0-9]+\]|\bcpu[0-9]+:[0-9]+`,
    String.raw`\w\(\)|\s::\s|\bfor disk\b.*\[\w+\]\s*$`,
    String.raw`\b[A-Z][a-z]+(?:[A-Z][A-Za-z]*){2,}:\s|\b\w+\.\w+\.[A-Z]\w+`,
  ],
  given: [
    // The number of an article, at its old and its new addresses; else what the page is called.
    [`${ADDRESS}(?:kb/?|/article/)([0-9]{3,})[^\\s"'<>]*`, ' KB$1 '],
    [String.raw`(https?:\/\/\S*[?&](?:legacy|external)Id=)([0-9]{3,})[^\s"'<>]*`, ' KB$2 '],
    [`${ADDRESS}/([^\\s/?#."'<>]+)(?:\\.[a-z]+)?/?(?:[?#][^\\s"'<>]*)?`, ' $1 '],
    [String.raw`\/vmfs\/volumes\/[^\s/"']+(?:\/[^\s/"'.]+(?=["'\s/]|$))?\/?`, ' '],
    [String.raw`\[[^\]\s]+\] [^\s/\]]+\/(?=[^\s/]+\.[a-z]{3,4}\b)`, ' '],
    // What stands above a file is not the file.
    [String.raw`(?<![\w.])(?:[a-z]:|~)?(?:[\\/][\w.$%-]+)*[\\/](?=[\w-]+\.(?:log|txt|vmx|vmdk|vmsd|vmsn|reg)\b)`, ' '],
    // SQL01_1-000002-delta.vmdk: which VM, which disk and how many snapshots play no part in what it is.
    [String.raw`[\w.-]*-[0-9]{6}(?:-(\w+))?\.vmdk`, ' -00000N.vmdk $1 '],
    [String.raw`\.lck-[0-9a-f]*`, '.lck '],
    [String.raw`\bKB[ #-]([0-9]{3,})`, 'KB$1'],
  ],
}
