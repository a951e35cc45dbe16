import type { SubjectKind } from '#shared/model/fact.ts'

type Counted = Extract<SubjectKind, 'vm' | 'host' | 'datastore' | 'disk' | 'proxy' | 'job' | 'case'>

/** The words of the extension's options and of its first page, in English. */
export const optionsEn = {
  title: 'Unstun options',
  welcome: {
    title: 'Unstun reads along in your consoles',
    what: 'On the consoles you allow, Unstun reads what is on the screen: VMs, hosts, datastores, snapshots, tasks and backup sessions.',
    never: 'It changes nothing on the page and never reads passwords, cookies or what you type into the console.',
    stays: 'What was read stays in this browser; nothing is sent anywhere.',
    yours: 'You allow one console at a time, and can take that back whenever you like.',
    first: 'Allow the first console',
    done: (site: string) =>
      `Unstun reads ${site} now. Open the console: a small mark appears in its lower right corner.`,
    both: 'What the vSphere Client and the Veeam console say is joined into one answer: allow both.',
    next: 'Allow another console',
    toOptions: 'All options',
  },
  consoles: {
    title: 'Consoles',
    text: 'Unstun reads pages of these hosts only. Each has to be allowed by you.',
    address: 'Address of a console',
    placeholder: 'https://vcenter.example.com/ui/',
    allow: 'Allow',
    allowText: 'The browser asks next. It grants the whole host, on every port.',
    wrong: 'This is not an address that can be allowed. Enter one that begins with https://.',
    refused: 'It was not allowed. Nothing is read there.',
    none: 'No console is allowed yet. Unstun reads nothing.',
    offered: 'Set up by your administrator',
    nothing: 'Nothing read yet.',
    read: (when: string) => `Last read ${when}`,
    facts: (count: number) => (count === 1 ? '1 fact' : `${count} facts`),
    counts: {
      vm: (n) => (n === 1 ? '1 VM' : `${n} VMs`),
      host: (n) => (n === 1 ? '1 host' : `${n} hosts`),
      datastore: (n) => (n === 1 ? '1 datastore' : `${n} datastores`),
      disk: (n) => (n === 1 ? '1 disk' : `${n} disks`),
      proxy: (n) => (n === 1 ? '1 proxy' : `${n} proxies`),
      job: (n) => (n === 1 ? '1 job' : `${n} jobs`),
      case: (n) => (n === 1 ? '1 case' : `${n} cases`),
    } satisfies Record<Counted, (n: number) => string> as Record<Counted, (n: number) => string>,
    revoked: 'Not allowed any more',
    revoke: 'Stop reading',
    forget: 'Forget what was read',
    unknownConsole: 'Not a console that Unstun knows',
  },
  assistant: {
    title: 'Assistant on other devices',
    text: 'Where your team serves the assistant. Cases can then be opened there, the case itself travelling in the part of the link that is never sent to a server.',
    address: 'Address of the assistant',
    save: 'Save',
    saved: 'Saved.',
    wrong: 'This is not an address that can be used. Enter one that begins with https://, or leave it empty.',
  },
  rules: {
    title: 'What is recognised',
    text: 'Each rule reads one kind of screen. Switch one off where it misleads.',
    console: 'Console',
    screen: 'Screen',
    health: 'So far',
    on: 'On',
    matched: (when: string) => `Read, last ${when}`,
    quiet: (when: string) => `Read, last ${when}; met since, nothing read`,
    silent: (when: string) => `Screen met, nothing read (${when})`,
    never: 'Screen not met yet',
    faulted: 'Failed; off until the browser starts again',
    toggle: (console: string, screen: string) => `${console}: ${screen}`,
  },
  taught: {
    title: 'Labels you taught',
    text: 'What a console calls something, as you confirmed it.',
    label: (says: string, means: string) => `“${says}” is “${means}”`,
    forget: 'Forget',
  },
  developers: {
    title: 'For developers',
    text: 'Shows what is captured of a console’s page, which rules were tried, and how long each took; saves a page without its names for the tests.',
    open: 'Open the inspector',
  },
  locked: 'Set by your administrator.',
  storage: {
    title: 'What is kept',
    text: 'Facts, cases and settings are kept in this browser only.',
    refused:
      'The browser refused to keep what was read last: this device may be full. What was kept before is still there.',
    ignored: (n: number) =>
      n === 1 ? '1 message was not understood and was ignored.' : `${n} messages were not understood and were ignored.`,
    everything: 'Delete everything',
    everythingText: 'Deletes all facts, cases, notes and settings of this browser, and gives every permission back.',
    sure: 'Delete everything now',
    keep: 'Keep it',
    deleted: 'Everything was deleted. Nothing is allowed any more.',
  },
  failed: 'The extension did not answer. Reload this page.',
}

export type OptionsWords = typeof optionsEn
