/** The words that only the side panel has, in English. */
export const panelEn = {
  otherVm: (name: string) => `The tab shows ${name}.`,
  openCase: 'Open its case',
  beginCase: 'Begin a case for it',
}

export type PanelWords = typeof panelEn
