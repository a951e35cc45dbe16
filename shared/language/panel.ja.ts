import type { PanelWords } from './panel.en.ts'

export const panelJa: PanelWords = {
  otherVm: (name) => `タブには ${name} が表示されています。`,
  openCase: 'このケースを開く',
}
