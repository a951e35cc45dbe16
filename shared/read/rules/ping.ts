import type { Parts, Rule, Told } from './rule.ts'

/** An answer, with who gave it and its number where the line tells. */
function reply({ target, sequence }: Parts, of: 'windows' | 'linux'): Told[] {
  const number = sequence === undefined ? {} : { sequence: Number(sequence) }
  return [{ tell: 'ping', reply: true, of, ...(target !== undefined && { target }), ...number }]
}

/** ping on Windows and Linux, in Japanese and English. What the sum at the end says is left alone. */
export const PING: readonly Rule[] = [
  {
    id: 'ping.start',
    keyword: ['Pinging', 'ping を送信', 'bytes of data', 'data bytes', 'バイトのデータ'],
    pattern:
      /^(?:Pinging [^\s]{1,255} |[^\s]{1,255} {1,4}(?:\[[^\]]{1,80}\] ?)?に ping を送信しています|PING6? ?[^\s]{1,255} ?\()/,
    examples: [
      'Pinging db01 [192.0.2.5] with 32 bytes of data:',
      '192.0.2.5 に ping を送信しています 32 バイトのデータ:',
      'db01 [192.0.2.5]に ping を送信しています 32 バイトのデータ:',
      'PING 192.0.2.5 (192.0.2.5) 56(84) bytes of data.',
      'PING 192.0.2.5 (192.0.2.5): 56 data bytes',
    ],
    tells: [{ tell: 'ping-start' }],
  },
  {
    id: 'ping.windows-reply',
    keyword: ['Reply from', 'からの応答'],
    pattern:
      /^(?:Reply from (?<target>[^\s]{1,80}): (?:bytes=\d{1,6} )?time[=<]\d{1,6}ms(?: TTL=\d{1,3})?|(?<from>[^\s]{1,80}) ?からの応答: ?(?:バイト数 ?=\d{1,6} ?)?時間 ?[=<] ?\d{1,6}ms(?: ?TTL=\d{1,3})?)/,
    examples: [
      'Reply from 192.0.2.5: bytes=32 time<1ms TTL=128',
      '2026/11/22 3:14:07 Reply from 192.0.2.5: bytes=32 time=3ms TTL=128',
      '192.0.2.5 からの応答: バイト数 =32 時間 <1ms TTL=128',
      'Reply from 2001:db8::5: time=1ms',
      '2001:db8::5 からの応答: 時間 <1ms',
    ],
    tells: ({ target, from }) => reply({ target: target ?? from }, 'windows'),
  },
  {
    id: 'ping.windows-lost',
    keyword: [
      'timed out',
      'Request',
      'タイムアウト',
      '到達できません',
      'unreachable',
      'transmit',
      'General failure',
      '一般エラー',
    ],
    pattern:
      /^(?:Request timed out\.|要求がタイムアウトしました|(?:Reply from [^\s]{1,80}: )?Destination (?:host|net) unreachable|(?:[^\s]{1,80} ?からの応答: ?)?宛先(?:ホスト|ネットワーク)に到達できません|PING: transmit failed|General failure\.|一般エラー)/,
    examples: [
      'Request timed out.',
      '要求がタイムアウトしました。',
      'Reply from 192.0.2.1: Destination host unreachable.',
      '192.0.2.1 からの応答: 宛先ホストに到達できません。',
      'General failure.',
      '一般エラー。',
    ],
    tells: [{ tell: 'ping', reply: false, of: 'windows' }],
  },
  {
    id: 'ping.linux-reply',
    keyword: 'icmp_seq',
    pattern:
      /^\d{1,6} ?(?:bytes from|バイト応答 送信元|バイト) ?(?<target>[^\s]{1,255}?):? .{0,160}?icmp_seq[= ](?<sequence>\d{1,9}) .{0,20}ttl=\d{1,3}/,
    examples: [
      '64 bytes from 192.0.2.5: icmp_seq=1 ttl=64 time=0.312 ms',
      '[1700000000.123456] 64 bytes from db (192.0.2.5): icmp_seq=2 ttl=64 time=0.312 ms',
      '64 バイト応答 送信元 192.0.2.5: icmp_seq=1 ttl=64 時間=0.045ミリ秒',
    ],
    tells: (parts) => reply(parts, 'linux'),
  },
  {
    id: 'ping.fping-reply',
    keyword: ' bytes, ',
    pattern: /^(?<target>[^\s]{1,255}) {1,8}: \[(?<sequence>\d{1,9})\], \d{1,6} bytes, [\d.]{1,12} ms\b/,
    examples: ['[1700000010.25] 192.0.2.5 : [4], 84 bytes, 0.32 ms (0.30 avg, 0% loss)'],
    tells: (parts) => reply(parts, 'linux'),
  },
  {
    id: 'ping.fping-lost',
    keyword: 'timed out',
    pattern: /^[^\s]{1,255} {1,8}: \[\d{1,9}\], timed out\b/,
    examples: ['192.0.2.5 : [5], timed out (0.30 avg, 7% loss)'],
    tells: [{ tell: 'ping', reply: false, of: 'linux' }],
  },
  {
    id: 'ping.linux-lost',
    keyword: 'icmp_seq',
    pattern:
      /^(?:no answer yet for|From [^\s]{1,80}(?: \([^)]{1,80}\))?|Request timeout for|(?:送信元 )?[^\s]{1,80} ?から) ?icmp_seq[= ]\d{1,9}/,
    examples: [
      'no answer yet for icmp_seq=5',
      'From 192.0.2.1 icmp_seq=7 Destination Host Unreachable',
      'Request timeout for icmp_seq 8',
    ],
    tells: [{ tell: 'ping', reply: false, of: 'linux' }],
  },
]
