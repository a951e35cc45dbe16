import type { PanelWords } from './panel.en.ts'

export const panelJa: PanelWords = {
  otherVm: (name) => `タブには ${name} が表示されています。`,
  openCase: 'この VM のケースを開く',
  beginCase: 'この VM のケースを始める',
}
