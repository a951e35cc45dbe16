import { useState } from 'preact/hooks'
import type { CodeLanguage } from '#shared/model/prose.ts'
import { useApp } from '../frame/app-context.ts'

type Props = { code: string; language: CodeLanguage; title?: string | undefined }

/** A command to copy; a registry file can be saved too. */
export function CodeBlock({ code, language, title }: Props) {
  const { words } = useApp()
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  const label = { idle: words.article.copy, copied: words.article.copied, failed: words.article.copyFailed }[state]
  return (
    <figure class="code">
      <figcaption>
        <span class="code-title">{title ?? language}</span>
        {language === 'reg' && (
          <button type="button" class="button quiet" onClick={() => saveFile(code, 'unstun.reg')}>
            {words.article.download}
          </button>
        )}
        <button type="button" class="button quiet" onClick={copy} aria-live="polite">
          {label}
        </button>
      </figcaption>
      <pre lang="en">
        <code>{code}</code>
      </pre>
    </figure>
  )
}

/** Registry editors want a byte order mark with UTF-16, and Windows line ends. */
function saveFile(text: string, name: string): void {
  const units = Uint16Array.from(`\ufeff${text.replace(/\r?\n/g, '\r\n')}\r\n`, (char) => char.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([units], { type: 'text/plain' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
