/** English words that carry no subject: grammar, and what people say around a question. */
const ENGLISH = new Set(
  `a about after again all also always am an and any anybody anyone anything are as at be because been before being both but by came can cannot cant come could
  did didnt do does doesnt doing done dont during each either else ever every few find for from get gets getting give go goes going got had has have having he help her here hi hello
  him his how i if im in into is isnt it its ive just keep keeps know let like look looking make makes many maybe me mean means more most much must my need no nor not now of off often on
  once one only or other our out over own people please really right said same says see seem seems shall she should show so some somebody someone something still such sure take
  tell than thank thanks that the their them then there these they thing things this those through till to too try trying until up us use used using very via want was way we well
  were what whats when where whether which while who whose why will with within without would yes yet you your`.split(/\s+/),
)

/** Words that narrow a subject down but are none: sizes, times, degrees, what happens to anything. */
const WEAK = new Set(
  `actually affected again another bad between cause caused causes check correct already big bigger broken certain common current currently default difference different existing fast few first full happen happened happens happening high large last
  latest less little long longer low many max maximum million minute minutes hour hours main manual manually min ms new next normal normally number old occur occurs open order part past possible possibly problem problems issue issues
  previous proper recent recently safe safely second seconds sec several short similar simple single slow small specific start started starts stay still sudden suddenly
  time times today total two three type various whole work working works wrong year`.split(/\s+/),
)

/** Japanese written in hiragana that carries no subject: particles, endings, and what people say around a question. */
const JAPANESE = new RegExp(
  `^(?:${[
    'は|が|を|に|へ|と|で|も|の|や|か|な|ね|よ|し|て|だ|た|ば|り|る|さ|お|ご|から|まで|より|など|だけ|しか|ので|のに|けど|けれど|という|といった|ったら|って',
    'です|でした|でしょう|だった|である|であり|ます|ました|ません|ましょう|まして|ない|なかった|なく|なくて|なければ|なり|なる|なった|なって|なっ|なら|ならない',
    'する|した|して|しました|します|しない|しなく|すれば|すると|しよう|したい|しても|しまう|しまった|しまい|され|された|される|されて|させ|させる|させた|せる',
    'いる|いた|いて|います|いました|いない|おり|おく|おいて|ある|あった|あって|あり|あります|ありません|れる|れた|られ|られる|られた|ず|ずに|ぎ|すぎる|すぎて|れば|たら|たい|たく|ている|てる|ても',
    'でき|できる|できた|できない|できます|できません|できなく|わかる|わからない|わかり|わかれば|ください|くれ|もらう|ほしい|みる|みた|みて|いく|いった|くる|きた|きて',
    'いい|よい|いいか|よく|どう|どうすれば|どうしたら|どうやって|どの|どれ|どこ|どんな|どうして|なぜ|なに|いつ|だれ|いくつ|この|その|あの|これ|それ|あれ|ここ|そこ|こと|もの|ため|とき|よう|ような|ように',
    'ところ|たび|ごと|うち|あと|まま|ずっと|すぐ|まだ|もう|また|かなり|とても|ときどき|たまに|ばかり|ほど|ぐらい|くらい|とは|について|における|による|によって|にて|および|または|もし|すべて|ずつ|かどうか',
  ].join('|')})+$`,
)

/** In: lower case. */
export const isWeakWord = (word: string): boolean => WEAK.has(word)

export const isEnglishFiller = (word: string): boolean => ENGLISH.has(word)

/** In: light-folded hiragana. */
export const isJapaneseFiller = (hiragana: string): boolean => JAPANESE.test(hiragana)

/** Kanji that ask or place in time, alone or before a counter (何秒). */
export const JAPANESE_FILLER_KANJI = /^(?:何故|場合|方法|理由|大丈夫|最近|今回|必要|問題|何|時|際|事|後|前|中|方|的|等|為|所|上|下|毎|今)$/

/** What a question wants: to know what a thing is, to find something out, or to do something about it. */
export type Intent = 'define' | 'find-out' | 'act'

const INTENTS: { intent: Intent; pattern: RegExp }[] = [
  { intent: 'define', pattern: /\bwhat(?:'s| is| are| does .* mean)\b|\bmeaning\b|\bdefin(?:e|ition)|とは(?:何|なん|$|[?？\s])|意味|って(?:何|なん|なに)|何ですか/ },
  { intent: 'find-out', pattern: /\bhow (?:can|do|to|would|could|should)?\s*(?:i |we |you )?(?:check|find|see|tell|know|verify|determine|get|list|look|identify)\b|\b(?:check|find out|where (?:is|are|can|do)|which|identify|list)\b|確認|調べ|見方|見分け|見つけ|どこ(?:で|に|を)|どちら|どの|知りたい|わかる|分かる/ },
  { intent: 'act', pattern: /\bhow (?:can|do|to|would|could|should)?\s*(?:i |we |you )?(?:fix|solve|stop|avoid|prevent|remove|delete|clean|reduce|set|force|switch|move|change|upgrade|update|disable|enable|use|make|configure|install)\b|\b(?:fix|solve|avoid|prevent|workaround|solution|steps|procedure)\b|対処|解決|回避|直し|直す|手順|方法|減ら|避け|変え|変更|防ぐ|防止/ },
]

/** The intents that a query shows, in no order. */
export function intentsOf(query: string): Intent[] {
  const text = query.normalize('NFKC').toLowerCase()
  return INTENTS.filter(({ pattern }) => pattern.test(text)).map(({ intent }) => intent)
}
