import { expect, it } from 'vitest'
import { readHash } from '#shared/ui/frame/route.ts'
import { mayFollow } from '../../../extension/sidepanel/may-follow.ts'

const LED = '/case/1'

it.each([
  ['the start page', '#/', ''],
  ['the case it was led to', '#/case/1', ''],
])('goes along from %s', (_, hash, typed) => expect(mayFollow(readHash(hash), LED, typed)).toBe(true))

it.each([
  ['words that are being typed', '#/case/1', 'Froze at'],
  ['a question that was opened again', '#/case/1?ask=transport-mode', ''],
  ['a case that the person chose', '#/case/2', ''],
  ['an article', '#/advice/use-direct-nfs', ''],
  ['a walk that was begun', '#/walk/snapshot-stun', ''],
])('stays at %s', (_, hash, typed) => expect(mayFollow(readHash(hash), LED, typed)).toBe(false))
