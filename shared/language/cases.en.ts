/** Words of the list of cases in English; they are loaded with it. */
export const casesEn = {
  find: 'Find a case',
  findHint: 'Name, VM or note',
  sort: 'Order',
  sorts: { changed: 'Last change', begun: 'Begun', name: 'Name' },
  archived: (count: number) => `Archived (${count})`,
  current: (count: number) => `Worked on (${count})`,
  which: 'Which cases',
  none: 'No case fits.',
  unread: 'No case of this page yet. Stored cases cannot be read at present; the notice above says why.',
  duplicate: 'Duplicate',
  archive: 'Archive',
  unarchive: 'Take back from the archive',
  handOver: 'Hand over',
  copyOf: (title: string) => `Copy of ${title}`,
  more: 'Show more',
  shown: (shown: number, all: number) => `${shown} of ${all} shown`,
  saveAll: 'All cases as a file',
  openFile: 'Open a case or a file of cases',
  storageHint: 'Cases are on this device only. A file of all of them is your copy for a new device or a broken disk.',
  logsStay: 'Logs kept with cases are not in it; save those you need from the page of their logs.',
}

export type CasesWords = typeof casesEn
