import { browser } from 'wxt/browser'

const sentence = document.getElementById('sentence')
if (sentence) sentence.textContent = browser.i18n.getMessage('panelSentence')
// The language of the sentence, which is not always the browser's: there are two.
document.documentElement.lang = browser.i18n.getMessage('language')
