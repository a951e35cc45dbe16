/** What a name is the name of; it stands in the alias, so that a note can still be read. */
export type AliasKind =
  'VM' | 'HOST' | 'DATASTORE' | 'PROXY' | 'SNAPSHOT' | 'SITE' | 'NAME' | 'ADDRESS' | 'PATH' | 'USER'

const DISK_FILES = 'vmdk|vmx|vmxf|vmsd|vmsn|vmss|vmem|vswp|nvram|vbk|vib|vrb|vbm'
/** Endings of files that are the same everywhere: `vmware.log` tells nothing. */
const PLAIN_FILES = 'log|gz|zip|txt|xml|json|csv|dll|exe|sys|ps1|js|reg'

/** Japanese text has no spaces: these end what was named. Names themselves often have other brackets. */
const ENDS = '、。「」『』→'

/** Folders of a Windows path, each with its mark before it: they may hold spaces, for another mark shows where they end. */
const FOLDERS = String.raw`(?:\\[^\\"'<>|${ENDS}:\n]{0,254}[^\\"'<>|${ENDS}:\s](?=\\)){0,30}`

/**
 * Forms of what names a place or a person, most telling first. Each is linear: no part can match what the part beside it matches.
 */
export const ADDRESSES: readonly { kind: AliasKind; form: string }[] = [
  { kind: 'ADDRESS', form: String.raw`(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>()${ENDS}]{1,2000}` },
  { kind: 'USER', form: String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}` },
  // `[datastore 1] my vm/my vm.vmdk`: what stands between known ends may hold spaces.
  {
    kind: 'PATH',
    form: String.raw`\[[^[\]\n]{1,80}\] ?[^[\]"'<>|${ENDS}/\n]{1,120}\/[^[\]"'<>|${ENDS}/\n]{1,120}?\.(?:${DISK_FILES})\b`,
  },
  {
    kind: 'PATH',
    form: String.raw`\[[^[\]\n]{1,80}\] ?[^\s"'<>|${ENDS}/]{1,255}(?:\/[^\s"'<>|${ENDS}/]{1,255}){1,20}`,
  },
  { kind: 'PATH', form: String.raw`\\\\[\w.$-]{1,255}${FOLDERS}\\[^\s"'<>|${ENDS}\\]{1,255}` },
  { kind: 'PATH', form: String.raw`\b[a-z]:${FOLDERS}\\[^\s"'<>|${ENDS}\\]{0,255}` },
  { kind: 'PATH', form: String.raw`\/vmfs\/volumes\/[^"'<>|${ENDS}/\n]{1,80}(?:\/[^\s"'<>|${ENDS}/]{1,255}){1,20}` },
  { kind: 'PATH', form: String.raw`(?<![\w/.])\/[\w.+@-]{1,255}(?:\/[^\s"'<>|${ENDS}/]{0,255}){1,30}` },
  { kind: 'USER', form: String.raw`(?<![\w.-])[\w.-]{2,64}\\(?:[\w.$-]{1,64}|[\p{sc=Han}\p{sc=Katakana}ー]{1,20})` },
  {
    kind: 'ADDRESS',
    form: String.raw`\b(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\b(?:\/\d{1,2}|:\d{1,5})?`,
  },
  { kind: 'ADDRESS', form: String.raw`(?<![\w:])(?:[0-9a-f]{1,4}:){5,7}[0-9a-f]{1,4}(?![\w:])` },
  { kind: 'ADDRESS', form: String.raw`(?<![\w:])(?:[0-9a-f]{1,4}:){0,6}:(?::?[0-9a-f]{1,4}){1,7}(?![\w:])` },
  { kind: 'ADDRESS', form: String.raw`\b(?:[0-9a-f]{2}-){5}[0-9a-f]{2}\b` },
  { kind: 'PATH', form: String.raw`(?<![\w-])[\w-]{1,255}(?:\.[\w-]{1,60}){0,4}\.(?:${DISK_FILES})\b` },
  {
    kind: 'HOST',
    form: String.raw`(?<![a-z0-9-]|[a-z0-9]\.)(?=[a-z0-9-]{0,62}[a-z])[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9][a-z0-9-]{0,62}){0,6}\.(?!(?:${PLAIN_FILES})\b)[a-z]{2,24}\b(?::\d{1,5}\b)?`,
  },
]
