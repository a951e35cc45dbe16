/** Words of the readiness check in English; they are loaded with it. */
export const readinessEn = {
  title: 'Is this device ready for a night without a network?',
  run: 'Check this device',
  again: 'Check again',
  running: 'Checking…',
  verdict: {
    good: 'Ready: everything needed is on this device, and it can be written.',
    warn: 'It works without a network. Something below is worth doing.',
    bad: 'Not ready. Do what is said below, then check again.',
  },
  states: { good: 'in order', warn: 'worth doing', bad: 'missing', unknown: 'cannot be told' },
  checks: {
    code: 'App',
    database: 'Cases',
    pack: 'Content',
    kept: 'Keeping',
    space: 'Room',
    update: 'Version',
    place: 'Installed',
    privacy: 'Window',
  },
  code: {
    good: (files: number) => `${files} files are kept for use without a network.`,
    bad: 'The app is not kept on this device. Open it once over a trusted https address and wait for “Ready”.',
    certificate:
      'The browser refuses to keep the app. Its certificate is probably not trusted: have it signed by an authority this device knows.',
    missing: (count: number) =>
      `${count} files of the app are missing on this device. Reload it with a network, then check again.`,
    whole: 'The browser installed the program as a whole.',
  },
  database: {
    good: 'A test was written and read.',
    bad: 'Nothing can be stored: a private window, or the browser refuses. Open the app in a normal window.',
    trouble: 'Nothing can be stored at present. The notice at the top of the page says why, and what to do.',
    rows: 'A test was written and read, but some stored rows are damaged. Save the cases as a file.',
  },
  pack: {
    good: (date: string, days: number, hash: string) => `Content of ${date} (${days} days old), checksum ${hash} fits.`,
    fromFile: (date: string, days: number, hash: string) =>
      `Content from a file, of ${date} (${days} days old), checksum ${hash} fits.`,
    broken: (hash: string) =>
      `Content that was loaded from a file (${hash}) cannot be read any more; the rest runs. Load the file again under Settings › Content.`,
    unknown: (date: string) => `Content of ${date}; its checksum cannot be taken without https.`,
    bad: 'The content does not fit its checksum. Reload the app with a network.',
  },
  kept: {
    good: 'The browser keeps the cases even when space runs short.',
    warn: 'The browser may delete the cases when space runs short. Ask it below to keep them, or install the app.',
    refused:
      'The browser was asked to keep the cases and did not agree: it may delete them when space runs short. Install the app, or save the cases as a file.',
    unknown: 'This browser does not say whether it keeps them.',
  },
  space: {
    good: (megabytes: number) => `${megabytes} MB are free for this app.`,
    warn: (megabytes: number) => `Only ${megabytes} MB are free for this app. Make room, or save the cases as a file.`,
    unknown: 'This browser does not say how much is free.',
  },
  update: {
    good: 'The newest version that was fetched is in use.',
    unknown: 'Which version a start without a network would bring cannot be told: none is kept on this device.',
    warn: 'A newer version waits. Use it before the night, not in it.',
  },
  privacy: {
    warn: 'This looks like a private window: it loses everything when it is closed. Open the app in a normal window.',
    unknown: 'A private window loses everything when it is closed, and this browser does not tell whether this is one.',
  },
  place: {
    good: 'Opened as an installed app.',
    warn: 'Safari deletes what a page keeps after seven days without a visit. Add the app to the Home Screen; cases move there by file, not by themselves.',
    unknown: 'Opened in a browser tab. Installed, it has an icon of its own and is kept longer.',
  },
}

export type ReadinessWords = typeof readinessEn
