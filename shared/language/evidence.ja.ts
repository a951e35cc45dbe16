import type { EvidenceWords } from './evidence.en.ts'

/** How what is known is marked, and the evidence behind it, in Japanese. */
export const evidenceJa: EvidenceWords = {
  state: { seen: '確認', inferred: '推定', stated: '回答', conflicting: '矛盾あり' },
  count: (count) => (count === 1 ? '根拠' : `根拠 ${count} 件`),
  showMe: '画面で示す',
  shown: 'タブで枠を表示しました。',
  notShown: '開いているタブには表示されていません。',
  known: 'わかっていること',
  kind: {
    vm: 'VM',
    host: 'ホスト',
    datastore: 'データストア',
    disk: 'ディスク',
    proxy: 'プロキシ',
    job: 'ジョブ',
    case: 'ケース',
  },
  now: '現在の値',
  readInstead: (value) => `読み取った値: ${value}`,
  useRead: '読み取った値に戻す',
  leaveOut: 'ログから読み取った値を外す',
  logs: (count) => `ログのスタンとイベント ${count} 件`,
  keptLogs: 'ケースに残したログ',
}
