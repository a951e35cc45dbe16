import LAB from './entries.json' with { type: 'json' }
import type { LabEntry } from './lab.ts'

/** Numbers from 0 up to 1 that are the same for a seed on every machine (xorshift). */
export function randomOf(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 0x100000000
  }
}

const ENGLISH =
  `account adapter address agent alert appliance archive audit balance block branch bridge browser buffer bundle cable cache calendar channel client clone codec column compiler console container
  controller cookie counter cursor daemon dashboard deadline deploy device digest directory domain driver editor endpoint engine export factory feature fetch filter firewall firmware folder format frame
  gateway graph group handler header health image import inbox index inventory invoice kernel label ledger license listener login mailbox manager mapping matrix memory message metric mirror module monitor
  name network notice object operator order output package page panel parser partition password path payload peer pipeline plugin policy pool port portal printer process profile protocol provider queue query
  record region relay release report request resource response role rollout router schema script section sensor server service session share shell signal socket source spool stage statistic stream subnet
  switch table target template terminal thread ticket token topic trace tunnel update upload usage user utility vector vendor version viewer volume wizard worker workflow zone`.split(
    /\s+/,
  )
const KATAKANA =
  'アカウント アダプター アドレス エージェント アラート アーカイブ ブランチ ブラウザー バッファー ケーブル キャッシュ カレンダー クライアント クローン コンソール コンテナー コントローラー カウンター カーソル ダッシュボード デバイス ディレクトリ ドメイン ドライバー エディター エンドポイント エンジン エクスポート フィルター ファイアウォール ファームウェア フォルダー フォーマット ゲートウェイ グラフ グループ ハンドラー ヘッダー イメージ インポート インデックス カーネル ラベル ライセンス ログイン メールボックス マッピング メモリ メッセージ メトリック ミラー モジュール モニター ネットワーク オブジェクト オペレーター パッケージ ページ パネル パスワード パイプライン プラグイン ポリシー プール ポート ポータル プリンター プロセス プロファイル プロトコル キュー クエリ レコード リージョン リリース レポート リクエスト リソース ロール ルーター スキーマ スクリプト センサー サーバー サービス セッション シェル ソケット ソース ステージ ストリーム サブネット スイッチ テーブル ターゲット テンプレート スレッド チケット トークン トレース トンネル アップロード ユーザー バージョン ベンダー ウィザード ワーカー ワークフロー ゾーン'.split(
    ' ',
  )
const KANJI =
  '認証 登録 一覧 表示 送信 受信 予定 共有 所有 割当 優先 待機 開始 中断 再開 分割 参照 経路 範囲 閾値 通知 履歴 記録 集計 分析 互換 条件 自動 手動 定期 手配 承認 申請 請求 在庫 出荷 検索 変換 圧縮 同期 監査 保守 点検 配布 展開 導入 廃止 更新 確認 追加 変更 取得 管理 監視 状態 警告 通信 接続 障害 調査 対処 手順 設定 作成'.split(
    ' ',
  )
const SYLLABLES =
  'ka ri to men sol ver dra pix lo nu tem gra fi bor cas dil gen hyp jor kel lam mod nor oct par quil res sta tri und vol wex yar zet ble cro dex'.split(
    ' ',
  )
const KANA =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロガギグゲゴザジズゼゾダデドバビブベボパピプペポンー'.split(
    '',
  )
const RARE =
  '丁丈且丘丙串久乏乙乞也予争亜亡亭亮什仁仇仙伊伍伎伏伐伴伸佐佑佳侍侮侯俊俗俵倉倣俸偉偏偶傍傘催債傾僅僕僚儀儒兆克免党兼冊冗冠凄准凌凍凝凡刃刈刊刑削剖剛剣剤劇劣励劾勃勅勘募勧勲匠匡匿卓卑卸厄厘叔叙句召吉吏呂呈呉吟哀哉哲唆唐啓喚喝喪喫'.split(
    '',
  )
const NEAR = [
  'KB1618',
  'KB1861',
  '23305545',
  '23305646',
  '0x80042315',
  '0x80042414',
  'EnableProxyOnOtherHostOnly',
  'SameSubnetDelay',
  'MaxOpenFilesPerStore',
  '19408',
  'ORA-03114',
  'scsi0:1.present',
]

/** The lab's entries among synthetic ones, `size` together, shuffled; identifiers much like the lab's are among them. */
export function labEntries(size: number, seed: number): LabEntry[] {
  const random = randomOf(seed)
  const entries: LabEntry[] = LAB.map((entry) => ({ ...entry }))
  const write = writer(size, random)
  for (let at = entries.length; at < size; at++) {
    const near = NEAR[(at - entries.length) % NEAR.length]
    entries.push(write(`s${at}`, at - entries.length < NEAR.length * 3 && near ? [near] : []))
  }
  for (let at = entries.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    entries.splice(at, 1, ...entries.splice(other, 1, ...entries.slice(at, at + 1)))
  }
  return entries
}

/** Writes entries as long as articles. The vocabulary grows with the number of entries, as that of real text does. */
function writer(size: number, random: () => number): (id: string, ids: string[]) => LabEntry {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const often = (list: readonly string[]) => list[Math.floor(random() ** 2.2 * list.length)] ?? ''
  const words = Math.round(1500 * (size / 1000) ** 0.6)
  const make = (count: number, parts: readonly string[], least: number, more: number) =>
    Array.from({ length: count }, () =>
      Array.from({ length: least + Math.floor(random() * more) }, () => pick(parts)).join(''),
    )
  const english = make(words * 4, SYLLABLES, 2, 3)
  const katakana = make(words, KANA, 3, 4)
  const kanji = make(words * 2, RARE, 2, 2)
  const word = () => (random() < 0.6 ? often(ENGLISH) : often(english))
  const kana = () => (random() < 0.65 ? often(KATAKANA) : often(katakana))
  const sign = () => (random() < 0.6 ? often(KANJI) : often(kanji))
  const number = () => {
    const digits = (from: number, more: number) => String(from + Math.floor(random() * more))
    const kind = Math.floor(random() * 5)
    if (kind === 0) return `KB${digits(1000, 9000)}`
    if (kind === 1) return `0x8${Math.floor(random() * 0xfffffff).toString(16)}`
    if (kind === 2) return digits(20000000, 9000000)
    if (kind === 3) return `${capital(word())}${capital(word())}${pick(['Limit', 'Mode', 'Count'])}`
    return `${digits(1, 9)}.${digits(0, 10)}.${digits(0, 20)}`
  }
  const sentence = {
    en: () =>
      `${capital(Array.from({ length: 8 + Math.floor(random() * 12) }, () => (random() < 0.3 ? pick(['the', 'a', 'of', 'to', 'is', 'when', 'and', 'with', 'for', 'not', 'after']) : word())).join(' '))}. `,
    ja: () =>
      `${Array.from({ length: 4 + Math.floor(random() * 5) }, () => (random() < 0.45 ? kana() : sign()) + pick(['の', 'を', 'に', 'が', 'で', 'は', 'と', 'から', 'した場合は', 'すると、'])).join('')}${pick(['します。', 'が必要です。', 'ことがあります。', 'されません。'])}`,
  }
  const title = {
    en: () =>
      `${capital(word())} ${word()} ${pick(['fails with', 'cannot reach', 'returns', 'ignores', 'for'])} ${word()} ${word()}`,
    ja: () =>
      `${kana()}${pick(['の', 'が', 'で'])}${sign()}${pick(['に失敗する', 'されない', 'の手順', 'の確認方法'])}`,
  }
  return (id, ids) => {
    const language = random() < 0.5 ? 'ja' : 'en'
    const length = language === 'ja' ? 350 + random() * 650 : 900 + random() * 1800
    let body = ''
    while (body.length < length) body += sentence[language]()
    return {
      id,
      title: [title[language]()],
      ids: [...ids, ...(random() < 0.6 ? [number()] : [])],
      tags: [word(), kana()],
      body,
    }
  }
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
