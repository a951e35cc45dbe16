/** `Name : nfs01`, as PowerCLI's Format-List and esxcli write it. */
const PAIR = /^[\s>]{0,40}(?<name>[^\s:：][^:：\t]{0,100})[:：](?: (?<value>.{0,2000}))?$/
/** `esxcli --formatter=keyvalue`: `VersionGet.Build.string=Releasebuild-23305546`. */
const KEY_VALUE =
  /^[A-Za-z]\w{0,60}(?:\[\d{1,6}\])?\.(?<name>[A-Za-z]\w{0,60})\.(?:string|boolean|integer|long|short|byte|double|float)=(?<value>.{0,2000})$/
/** One line of `ConvertTo-Json`: `"Type": "NFS",`. */
const JSON_PAIR = /^\s{0,60}"(?<name>[^"\\]{1,100})": {1,2}(?:"(?<text>[^"\\]{0,2000})"|(?<bare>[\w.+-]{1,60})),?$/

/** A name and what is said of it, in one of the ways that lists are written; undefined for any other line. */
export function pairOf(line: string): { name: string; value: string } | undefined {
  const json = JSON_PAIR.exec(line)?.groups
  if (json)
    return { name: json['name'] ?? '', value: json['text'] ?? (json['bare'] === 'null' ? '' : (json['bare'] ?? '')) }
  const { name, value = '' } = (KEY_VALUE.exec(line) ?? PAIR.exec(line))?.groups ?? {}
  return name === undefined ? undefined : { name: name.trimEnd(), value: value.trim() }
}
