import type { CasesWords } from './cases.en.ts'

/** ケース一覧の日本語の語。一覧と一緒に読み込まれる。 */
export const casesJa: CasesWords = {
  find: 'ケースを探す',
  findHint: '名前、VM、メモ',
  sort: '並び順',
  sorts: { changed: '最終更新', begun: '開始', name: '名前' },
  archived: (count) => `アーカイブ済み (${count})`,
  current: (count) => `対応中 (${count})`,
  which: '表示するケース',
  none: '該当するケースはありません。',
  unread: 'このページのケースはまだありません。保存済みのケースは現在読み込めません。理由は上に示しています。',
  duplicate: '複製',
  archive: 'アーカイブ',
  unarchive: 'アーカイブから戻す',
  handOver: '引き継ぐ',
  copyOf: (title) => `${title} のコピー`,
  more: 'さらに表示',
  shown: (shown, all) => `${all} 件中 ${shown} 件を表示`,
  saveAll: 'すべてのケースをファイルへ',
  openFile: 'ケースまたはケースのファイルを開く',
  storageHint: 'ケースはこの端末だけにあります。ファイルに保存しておくと、端末の交換や故障のときに戻せます。',
  logsStay:
    'ケースに残したログそのものはファイルに入りません。必要なログは、そのログのページからファイルに保存してください。',
}
