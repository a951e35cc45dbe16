/** Words for a database that does not keep cases as it should, in English; they are loaded when it does not. */
export const rescueEn = {
  troubles: {
    refused: 'This browser does not let Unstun store anything. Cases last only until this page is closed.',
    full: 'This device has no room left, so the stored cases cannot be opened. Cases last only until this page is closed.',
    damaged:
      'The stored cases cannot be read: the browser’s database is damaged. New cases last only until this page is closed.',
    newer:
      'A newer version of Unstun has taken over the stored cases. Nothing is lost; this page cannot store any more until it is reloaded.',
    blocked:
      'The stored cases do not answer; another tab may be holding them. Close the other tabs of Unstun, then try again.',
    deleted: 'The stored cases were deleted while this page was open. What it had read of them is still here.',
    rows: 'Some of what is stored here is damaged and is left out. The rest goes on working.',
  },
  goesOn: 'Guide, search and logs go on working.',
  save: 'Save the cases as a file',
  rescue: 'Save what can still be read',
  running: 'Reading…',
  saved: (cases: number) => (cases === 1 ? '1 case was saved.' : `${cases} cases were saved.`),
  savedInPart: (cases: number, lost: number) =>
    `${cases === 1 ? '1 case was' : `${cases} cases were`} saved; ${lost === 1 ? '1 part' : `${lost} parts`} could not be read. The file is marked as incomplete.`,
  savedUnread: (cases: number) =>
    `${cases === 1 ? '1 case' : `${cases} cases`} of this page saved; nothing could be read from the database. The file is marked as incomplete.`,
  nothing: 'There is no case that could be saved.',
  nothingRead: 'Nothing could be read from the database, so nothing was saved.',
  again: 'Try again',
  reload: 'Reload this page',
  putBack: 'Put them back',
  reset: 'Delete and start anew',
  resetAsk:
    'All that is stored here is deleted: cases, answers, settings. This cannot be undone. Save first what can still be read.',
  resetSure: 'Yes, delete and start anew',
  cancel: 'Cancel',
  resetBlocked: 'Another tab holds the database. Close the other tabs of Unstun, then try again.',
  resetFailed:
    'The browser cannot delete its database. Delete the data of this site in the settings of the browser, then reload this page.',
}

export type RescueWords = typeof rescueEn
