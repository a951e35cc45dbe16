import type { Block } from '#shared/model/prose.ts'
import { useApp } from '../frame/app-context.ts'
import { useCase } from '../frame/use-stored.ts'
import { Blocks } from '../prose/blocks.tsx'
import { caseTitle } from '../walk/case-title.ts'
import { StepTick } from './step-tick.tsx'
import { useStepsWords } from './steps-words.ts'
import './steps.css'

/** `of` is the full id of the advice whose steps these are. */
export type TickedProps = { of: string; blocks: Block[]; caseId: string }

/** The steps of an advice, each to be ticked off where it stands, with time and result, for the case that is open. */
export function TickedBlocks({ of, blocks, caseId }: TickedProps) {
  const { language } = useApp()
  const words = useStepsWords()
  const open = useCase(caseId)
  if (!open) return <Blocks of={blocks} />
  return (
    <>
      <p class="small soft no-print">{words.forCase(caseTitle(open.record, language))}</p>
      <Blocks of={blocks} underStep={(place) => <StepTick open={open} step={`${of}#${place}`} place={place} />} />
    </>
  )
}
