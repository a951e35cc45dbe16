import type { Words } from '#shared/language/en.ts'

/** The one page that needs no content: there is none, and what would help. */
export function NoContentPage({ words, error }: { words: Words; error: unknown }) {
  return (
    <main class="page">
      <div class="narrow">
        <h1>{words.frame.packFailed}</h1>
        <p>{words.frame.packFailedText}</p>
        <p class="small soft" lang="en">
          {String(error)}
        </p>
        <p>
          <button type="button" class="button primary" onClick={() => location.reload()}>
            {words.frame.reload}
          </button>
        </p>
      </div>
    </main>
  )
}
