import type { Rule } from './rule.ts'

const sequenceOf = (text: string | undefined) => (text === undefined ? {} : { sequence: Number(text) })

/** ping on Windows and Linux, in Japanese and English. What the sum at the end says is left alone. */
export const PING: readonly Rule[] = [
  {
    id: 'ping.windows-reply',
    keyword: ['Reply from', 'からの応答'],
    pattern:
      /^(?:Reply from [^\s]{1,80}: bytes=\d{1,6} time[=<]\d{1,6}ms TTL=\d{1,3}|[^\s]{1,80} ?からの応答: ?バイト数 ?=\d{1,6} ?時間 ?[=<] ?\d{1,6}ms ?TTL=\d{1,3})/,
    examples: [
      'Reply from 192.0.2.5: bytes=32 time<1ms TTL=128',
      '2026/11/22 3:14:07 Reply from 192.0.2.5: bytes=32 time=3ms TTL=128',
      '192.0.2.5 からの応答: バイト数 =32 時間 <1ms TTL=128',
    ],
    tells: [{ tell: 'ping', reply: true, of: 'windows' }],
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
    pattern: /^(?<start>\d{1,6} ?(?:bytes|バイト)).{1,160}icmp_seq[= ](?<sequence>\d{1,9}) .{0,20}ttl=\d{1,3}/,
    examples: [
      '64 bytes from 192.0.2.5: icmp_seq=1 ttl=64 time=0.312 ms',
      '[1700000000.123456] 64 bytes from db (192.0.2.5): icmp_seq=2 ttl=64 time=0.312 ms',
      '64 バイト応答 送信元 192.0.2.5: icmp_seq=1 ttl=64 時間=0.045ミリ秒',
    ],
    tells: ({ sequence }) => [{ tell: 'ping', reply: true, of: 'linux', ...sequenceOf(sequence) }],
  },
  {
    id: 'ping.fping-reply',
    keyword: '% loss',
    pattern: /^[^\s]{1,255} {1,8}: \[(?<sequence>\d{1,9})\], \d{1,6} bytes, [\d.]{1,12} ms\b/,
    examples: ['[1700000010.25] 192.0.2.5 : [4], 84 bytes, 0.32 ms (0.30 avg, 0% loss)'],
    tells: ({ sequence }) => [{ tell: 'ping', reply: true, of: 'linux', ...sequenceOf(sequence) }],
  },
  {
    id: 'ping.fping-lost',
    keyword: 'timed out',
    pattern: /^[^\s]{1,255} {1,8}: \[(?<sequence>\d{1,9})\], timed out\b/,
    examples: ['192.0.2.5 : [5], timed out (0.30 avg, 7% loss)'],
    tells: ({ sequence }) => [{ tell: 'ping', reply: false, of: 'linux', ...sequenceOf(sequence) }],
  },
  {
    id: 'ping.linux-lost',
    keyword: 'icmp_seq',
    pattern:
      /^(?:no answer yet for|From [^\s]{1,80}(?: \([^)]{1,80}\))?|Request timeout for|(?:送信元 )?[^\s]{1,80} ?から) ?icmp_seq[= ](?<sequence>\d{1,9})/,
    examples: [
      'no answer yet for icmp_seq=5',
      'From 192.0.2.1 icmp_seq=7 Destination Host Unreachable',
      'Request timeout for icmp_seq 8',
    ],
    tells: ({ sequence }) => [{ tell: 'ping', reply: false, of: 'linux', ...sequenceOf(sequence) }],
  },
]
