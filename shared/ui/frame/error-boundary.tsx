import { Component, type ComponentChildren } from 'preact'
import type { Words } from '#shared/language/en.ts'

type Props = { words: Words; children: ComponentChildren }

/** The door at the app's root: what a page throws becomes a page that says so. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null as Error | null }

  static override getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { words, children } = this.props
    const { error } = this.state
    if (!error) return children
    return (
      <main class="page">
        <div class="narrow">
          <h1 tabIndex={-1}>{words.frame.failed}</h1>
          <p>{words.frame.failedText}</p>
          <pre class="notice" lang="en">
            {`${error.message}\n${error.stack ?? ''}`}
          </pre>
          <p>
            <button type="button" class="button primary" onClick={() => location.reload()}>
              {words.frame.reload}
            </button>
          </p>
        </div>
      </main>
    )
  }
}
