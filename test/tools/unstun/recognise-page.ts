// What is put into the page: the extension's own capture and recognition. Bundled by recognise.ts.
import { Capture } from '../../../extension/capture/capture.ts'
import { inSight, sightIn } from '../../../extension/capture/in-sight.ts'
import type { Knowledge, Recognition } from '#shared/recognise/recognition.ts'
import { recognise } from '#shared/recognise/recognise.ts'

/** One look at the page as it is now. */
export function look(knowledge: Knowledge): Recognition {
  const sees = sightIn(document)
  return inSight(recognise(new Capture(document).whole(), { ...knowledge, sees }), sees)
}
