/** Tags that a log puts before what the session shows. */
export const TAGS = '^(?:\\[[^\\]]{1,40}\\] {0,4}){0,2}'

/** Where a session's sentence ends, its next column begins, or somebody points at it. People go on after what they quote. */
export const LINE_ENDS = '$|\\t| {2}| (?:Success|Warning|Error|Failed)\\b| (?:成功|警告|エラー|失敗|\\d|[←<#])'

/** Names in manuals and scripts that stand for others: `<proxy>`, `{0}`, `$vm`, `(.+)`. */
export const isPlaceholder = (name: string) => /[<>{}]|\$[\w(]|%[sd]|\(\.|^(?:…|\.{3})$/.test(name)
