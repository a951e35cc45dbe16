import { describe, expect, it } from 'vitest'
import { readLogLine } from '#shared/recognise/log-line.ts'

const read = (...pieces: string[]) => readLogLine(pieces.join(' '), pieces)
const USING = 'Using backup proxy px1 for disk Hard disk 1'
const hotadd = { kind: 'proxy', proxy: 'px1', disk: 'Hard disk 1', mode: 'hotadd' }

describe('a line of a session log with how long it took', () => {
  it.each(['00:12:10', '0:03', '(00:04)', '3 sec', '12 min 5 sec', '3 秒', '7分41秒', '11/20/2026 1:02:03 AM'])(
    'names without «%s» behind',
    (took) => {
      expect(read('Processing sql01', took)).toEqual({ kind: 'machine', name: 'sql01' })
      expect(read('Processing', 'sql01', took)).toEqual({ kind: 'machine', name: 'sql01' })
      expect(read(USING, took)).toEqual({ ...hotadd, mode: null })
      expect(read(`${USING} [hotadd]`, took)).toEqual(hotadd)
    },
  )

  it('keeps a name of numbers', () => {
    expect(read('Processing', '2019')).toEqual({ kind: 'machine', name: '2019' })
    expect(read('Processing', '10.0.0.5')).toEqual({ kind: 'machine', name: '10.0.0.5' })
  })

  it('tells the mode in brackets, and what is behind it is another thing', () => {
    expect(readLogLine(`${USING} [hotadd] 00:00:03`)).toEqual(hotadd)
    expect(read(`${USING} [hotadd]`, 'Success')).toEqual(hotadd)
    expect(read(USING, '[hotadd]', '3 sec')).toEqual(hotadd)
    expect(read(`${USING} [other]`, '3 sec')).toBeNull()
  })
})

describe('a name whose end cannot be told', () => {
  it('is none of a machine', () => {
    const unknown = { kind: 'machine', name: null }
    expect(readLogLine('Processing sql01 00:12:10')).toEqual(unknown)
    expect(readLogLine('Processing finished at 11/20/2026 1:02:03 AM')).toEqual(unknown)
    expect(read('Processing sql01', 'Warning')).toEqual(unknown)
    expect(read('Processing', 'sql01', 'Warning', '00:12')).toEqual(unknown)
    expect(readLogLine('Processing sql...')).toEqual(unknown)
  })

  it('is none of a disk', () => {
    expect(read(USING, 'Success')).toBeNull()
    expect(readLogLine(`${USING} 00:00:03`)).toBeNull()
  })
})
