import { content, edition } from 'virtual:unstun/guide'
import { defineBackground } from 'wxt/utils/define-background'
import { guideOf } from '../background/guide.ts'
import { startBackground } from '../background/start-background.ts'

export default defineBackground(() => startBackground(guideOf(content, content.titles, edition)))
