import type { PackRefusal } from '#shared/store/open-pack-file.ts'
import type { PacksWords } from '#shared/language/packs.en.ts'
import { takeFocus } from '../frame/take-focus.ts'
import { usePacksWords } from './packs-words.ts'
import type { PackChanging } from './use-pack-change.ts'

/** Where a pack's file is chosen or dropped on the field, and why one was refused. */
export function PackIntake({ changing }: { changing: PackChanging }) {
  const words = usePacksWords()
  const { open, stage } = changing
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file) open(file)
  }
  return (
    <section class="stack" aria-labelledby="load-pack">
      <h2 id="load-pack">{words.load}</h2>
      <p>{words.loadHint}</p>
      <label class="stack">
        <span>{words.choose}</span>
        <input
          class="field"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            take(event.currentTarget.files)
            // The same file may be chosen again once it was mended.
            event.currentTarget.value = ''
          }}
        />
      </label>
      <div role="alert">
        {stage.is === 'refused' && (
          <div class="notice refused stack" tabIndex={-1} ref={takeFocus}>
            <p>
              <strong>{words.refusedTitle}</strong>
            </p>
            <p>{sentence(stage.refusal, words)}</p>
            {stage.refusal.why === 'content' && stage.refusal.fault.found !== undefined && (
              <p class="small">
                <bdi>{words.found(stage.refusal.fault.found)}</bdi>
              </p>
            )}
          </div>
        )}
      </div>
      {stage.is === 'reading' && <p role="status">{words.reading}</p>}
    </section>
  )
}

/** One sentence: what is wrong, and where. */
function sentence(refusal: PackRefusal, words: PacksWords): string {
  const { why } = refusal
  if (why === 'content') return words.fault(refusal.fault.at, words.faults[refusal.fault.why])
  return 'date' in refusal ? words[refusal.why](refusal.date) : words.refused[refusal.why]
}
