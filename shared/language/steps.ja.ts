import type { StepsWords } from './steps.en.ts'

/** 手順の記録と切り分けテストの日本語の語。ケースの対処と一緒に読み込まれる。 */
export const stepsJa: StepsWords = {
  forCase: (title) => `記録はケース「${title}」に保存され、ケースのメモにも入ります。`,
  mark: '実施済みにする',
  stepDone: (place) => `手順 ${place} を実施済みにする`,
  done: (when) => `実施済み ${when}`,
  outcomeOf: (place) => `手順 ${place} の結果`,
  worked: 'うまくいった',
  failed: 'うまくいかなかった',
  resultOf: (place) => `手順 ${place} のメモ`,
  resultHint: 'どうなったか',
  test: '切り分けテストを順に進める',
  offPeak: 'VM が停止することがあります。利用者が最も少ない時間帯に行い、利用者に知らせてください。',
  strays: 'このケースでは、VM に他のスナップショットがあるか、統合が必要です。結果が変わるため、先に片付けてください。',
  check: '確認した: VM に他のスナップショットはない',
  created: 'テスト用スナップショットを作成した',
  removed: '削除を開始した',
  finished: '削除が完了した',
  since: (what, time) => `${what}: ${time}前`,
  hold: 'ジョブがスナップショットを保持する時間と同じくらい残します。',
  watch: '削除が完了するまで、ping とアプリケーションの接続を見ます。',
  took: (time) => `削除にかかった時間: ${time}`,
  question: 'ジョブのときと同じ症状は出ましたか',
  reproduced: '出た',
  'not-reproduced': '出なかった',
  answered: '結果をケースの回答に入れました。',
  notClear: '症状が出なくても、NFS 3 と HotAdd の問題は除外できません。',
  again: 'テストをやり直す',
  duration: (hours, minutes, seconds) =>
    [hours > 0 ? `${hours} 時間` : '', hours + minutes > 0 ? `${minutes} 分` : '', `${seconds} 秒`]
      .filter(Boolean)
      .join(' '),
}
