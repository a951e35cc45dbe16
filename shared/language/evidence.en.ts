/** How what is known is marked, and the evidence behind it, in English. */
export const evidenceEn = {
  state: { seen: 'Seen', inferred: 'Inferred', stated: 'You said', conflicting: 'Conflicting' },
  count: (count: number) => (count === 1 ? 'Evidence' : `Evidence (${count})`),
  showMe: 'Show me',
  shown: 'Outlined in its tab.',
  notShown: 'No open tab shows it now.',
  known: 'What is known',
  kind: {
    vm: 'VM',
    host: 'Host',
    datastore: 'Datastore',
    disk: 'Disk',
    proxy: 'Proxy',
    job: 'Job',
    case: 'Case',
  },
  now: 'Known now',
  readInstead: (value: string) => `Read: ${value}.`,
  useRead: 'Go by what was read',
  leaveOut: 'Leave out what the logs told',
  logs: (count: number) => `Stuns and events from logs (${count})`,
  keptLogs: 'Logs kept with the case',
}

export type EvidenceWords = typeof evidenceEn
