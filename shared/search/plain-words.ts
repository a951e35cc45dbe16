/**
 * Words of everyday language, as data: shipped inside of the index, so that whoever searches needs no code for them.
 * Lists are words with spaces between; patterns are sources of regular expressions over light-folded text.
 */
export type PlainWords = {
  /** Rows of names that mean the same in both languages, with readings. */
  same: string[][]
  /** Words that carry no subject: grammar, and what people say around a question. */
  english: string
  /** Words that narrow a subject down but are none: sizes, times, degrees, what happens to anything. */
  weak: string
  /** Hiragana that carries no subject: particles and endings, of which any number may follow each other. */
  hiragana: string
  /** Kanji that ask or place in time. */
  kanji: string
  intents: { intent: Intent; pattern: string }[]
  /** What differs in every line of a log: times, addresses, threads, long numbers. Over the text as pasted, in any case. */
  logNoise: string
}

/** What a question wants: to know what a thing is, to find something out, or to do something about it. */
export type Intent = 'define' | 'find-out' | 'act'

/** What is said around a subject, in both languages. What the subject itself is called is in the glossary. */
export const PLAIN_WORDS: PlainWords = {
  same: [
    [
      'virtual machine',
      'virtual machines',
      'VM',
      'VMs',
      'guest',
      'guest OS',
      '仮想マシン',
      '仮想サーバー',
      '仮想サーバ',
      'ゲスト',
      'かそうましん',
      'かそうさーば',
    ],
    [
      'stop',
      'stops',
      'stopped',
      'halt',
      'freeze',
      'frozen',
      'hang',
      'pause',
      'stand still',
      '止まる',
      '停止',
      '固まる',
      'とまる',
      'ていし',
      'かたまる',
    ],
    ['backup', 'バックアップ'],
    ['job', 'ジョブ'],
    ['host', 'ホスト', 'ハイパーバイザー', 'hypervisor'],
    ['disk', 'ディスク', 'VMDK', '仮想ディスク', 'かそうでぃすく'],
    ['storage', 'ストレージ', 'array', 'filer', 'NAS'],
    ['network', 'ネットワーク', 'LAN'],
    ['connection', 'connect', '接続', 'つながる', '繋がる', 'せつぞく'],
    ['update', 'upgrade', 'patch', '更新', 'アップデート', 'アップグレード', 'パッチ', 'バージョンアップ', 'こうしん'],
    ['version', 'release', 'バージョン', '版'],
    ['fixed', 'fix', 'resolved', '修正', '解決', '修正済み', 'しゅうせい', 'かいけつ'],
    ['setting', 'settings', 'configuration', 'configure', 'option', '設定', '構成', 'せってい'],
    ['remove', 'removal', 'delete', 'deletion', '削除', '消す', '消える', '消し', 'さくじょ', 'けす'],
    ['create', 'creation', '作成', '作る', 'さくせい'],
    ['move', 'migrate', 'migration', 'relocate', '移動', '移す', '移行', 'いどう', 'いこう'],
    ['split', 'divide', '分割', '分ける', 'ぶんかつ'],
    ['reduce', 'decrease', 'lower', 'fewer', '減らす', '下げる', '削減', 'へらす'],
    ['increase', 'raise', '増やす', '上げる', 'ふやす'],
    ['slow', 'slowness', 'sluggish', '遅い', '重い', '遅く', 'おそい', 'おもい'],
    ['schedule', 'reschedule', 'time window', 'スケジュール', '時間帯', '時刻', 'じかんたい'],
    ['night', 'nightly', '夜間', '深夜', '夜', 'やかん', 'しんや'],
    ['cause', 'reason', '原因', '理由', 'げんいん', 'りゆう'],
    ['symptom', '症状', '現象', 'しょうじょう', 'げんしょう'],
    ['measure', 'length', 'duration', '長さ', '秒数', '測る', '計測', 'ながさ', 'はかる'],
    ['log', 'logs', 'ログ'],
    ['support', 'サポート'],
    ['contact', 'ask', 'open a case', '問い合わせ', '問い合わせる', '連絡', 'といあわせ'],
    ['requirement', 'requirements', 'prerequisite', '要件', '前提', '前提条件', 'ようけん', 'ぜんてい'],
    ['force', 'enforce', '強制', '固定', 'きょうせい', 'こてい'],
    ['disable', 'turn off', '無効', '無効化', '無効にする', 'むこう'],
    ['enable', 'turn on', '有効', '有効化', '有効にする', 'ゆうこう'],
    ['database', 'データベース', 'SQL', 'DB'],
    ['server', 'サーバー', 'サーバ'],
    ['error', 'failure', 'エラー', '失敗', '障害', 'しっぱい', 'しょうがい'],
    ['warning', 'alarm', 'alert', '警告', 'アラーム', 'アラート', 'けいこく'],
    ['file', 'ファイル'],
    ['test', 'テスト', '試験', '検証'],
    ['command', 'コマンド'],
    ['load', '負荷', 'ふか'],
    ['busy', 'overloaded', '混雑', '過負荷', '高負荷'],
    ['CPU', 'プロセッサ', 'プロセッサー', 'processor'],
    ['other', 'another', 'different', '別', 'べつ'],
  ],
  english: `a about after again all also always am an and any anybody anyone anything are as at be because been before being
    both but by came can cannot cant come could did didnt do does doesnt doing done dont during each either else
    ever every few find for from get gets getting give go goes going got had has have having he help her here hi
    hello him his how i if im in into is isnt it its ive just keep keeps know let like look looking make makes many
    maybe me mean means more most much must my need no nor not now of off often on once one only or other our out
    over own people please really right said same says see seem seems shall she should show so some somebody someone
    something still such sure take tell than thank thanks that the their them then there these they thing things
    this those through till to too try trying until up us use used using very via want was way we well were what
    whats when where whether which while who whose why will with within without would yes yet you your`,
  weak: `actually affected again already another bad between big bigger broken cause caused causes certain check common
    correct current currently default difference different existing fast few first full happen happened happening
    happens high hour hours issue issues large last latest less little long longer low main manual manually many max
    maximum million min minute minutes ms new next normal normally number occur occurs old open order part past
    possible possibly previous problem problems proper recent recently safe safely sec second seconds several short
    similar simple single slow small specific start started starts stay still sudden suddenly three time times today
    total two type various whole work working works wrong year`,
  hiragana: `やり やる は が を に へ と で も の や か な ね よ し て だ た ば り る さ お ご から まで より など だけ しか ので のに けど けれど という といった ったら って です でした でしょう だった である であり ます ました ません ましょう まして ない なかった なく なくて なければ なり なる なった なって なっ なら ならない する した して しました します しない しなく すれば すると しよう したい しても しまう しまった しまい され された される されて させ させる させた せる いる いた いて います いました いない おり おく おいて ある あった あって あり あります ありません れる れた られ られる られた ず ずに ぎ すぎる すぎて れば たら たい たく ている てる ても でき できる できた できない できます できません できなく わかる わからない わかり わかれば ください くれ もらう ほしい みる みた みて いく いった くる きた きて いい よい いいか よく どう どうすれば どうしたら どうやって どの どれ どこ どんな どうして なぜ なに いつ だれ いくつ この その あの これ それ あれ ここ そこ こと もの ため とき よう ような ように ところ たび ごと うち あと まま ずっと すぐ まだ もう また かなり とても ときどき たまに ばかり ほど ぐらい くらい とは について における による によって にて および または もし すべて ずつ かどうか`,
  kanji: '何故 場合 方法 理由 大丈夫 最近 今回 必要 問題 何 時 際 事 後 前 中 方 的 等 為 所 上 下 毎 今',
  intents: [
    {
      intent: 'define',
      pattern: String.raw`\bwhat(?:'s| is| are| does .* mean)\b|\bmeaning\b|\bdefin(?:e|ition)|とは(?:何|なん|$|[?？\s])|意味|って(?:何|なん|なに)|何ですか`,
    },
    {
      intent: 'find-out',
      pattern: String.raw`\bhow (?:can|do|to|would|could|should)?\s*(?:i |we |you )?(?:check|find|see|tell|know|verify|determine|get|list|look|identify)\b|\b(?:check|find out|where (?:is|are|can|do)|which|identify|list)\b|確認|調べ|見方|見分け|見つけ|どこ(?:で|に|を)|どちら|どの|知りたい|わかる|分かる`,
    },
    {
      intent: 'act',
      pattern: String.raw`\bhow (?:can|do|to|would|could|should)?\s*(?:i |we |you )?(?:fix|solve|stop|avoid|prevent|remove|delete|clean|reduce|set|force|switch|move|change|upgrade|update|disable|enable|use|make|configure|install|run|perform|do|apply|create)\b|\b(?:fix|solve|avoid|prevent|workaround|solution|steps|procedure)\b|対処|解決|回避|直し|直す|手順|方法|[しりいみ]方|減ら|避け|変え|変更|防ぐ|防止`,
    },
  ],
  logNoise: String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z?|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b[ T]?(?:\d{1,2}:[\d:.]+)?|\b\d{1,2}:\d\d(?::\d\d[\d.,]*)?\b|\b0x[0-9a-f]+\b|\b[0-9a-f]{8}-[0-9a-f-]{13,}\b|\b(?:In|Wa|Er|Db|No|Cr)\(\d+\)|\b(?:opID|sub|reason)=\S+|\b\d{1,3}(?:\.\d{1,3}){3}\b`,
}
