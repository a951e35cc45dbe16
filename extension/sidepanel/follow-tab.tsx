import { useEffect, useRef, useState } from 'preact/hooks'
import type { VmName } from '#shared/model/case.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import { useLastCase } from '#shared/ui/app/use-last-case.ts'
import { useApp } from '#shared/ui/frame/app-context.ts'
import { goTo, usePlace } from '#shared/ui/frame/route.ts'
import { useCases } from '#shared/ui/frame/use-stored.ts'
import { mayFollow } from './may-follow.ts'
import { panelWords } from './panel-words.ts'
import { useTabVm } from './tab-vm.ts'

/** Opens the case of the VM that the tab is about; where the person is busy with something else, offers it. */
export function FollowTab() {
  const { report } = useApp()
  const vm = useTabVm()
  const isOpen = useIsOpen(vm)
  const { open, isLed } = useLead()
  const [leading, setLeading] = useState(false)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const name = vm && nameOf(vm)
  const lead = (about: VmName) => {
    setLeading(true)
    void open(about)
      .catch(report)
      .finally(() => setLeading(false))
  }
  useEffect(() => {
    if (vm && isLed()) lead(vm)
    // oxlint-disable-next-line react/exhaustive-deps -- another VM in the tab leads, and nothing else does
  }, [name])
  if (!vm || leading || isOpen || name === dismissed) return null
  return <Offer vm={vm} take={() => lead(vm)} dismiss={() => setDismissed(name)} />
}

/** Goes to a VM's case, and tells whether the panel still stands where it was led. */
function useLead() {
  const { index, store } = useApp()
  const place = usePlace()
  const led = useRef<string | null>(null)
  return {
    isLed: () => mayFollow(place, led.current, typedNow()),
    open: async (vm: VmName) => {
      const { id } = await store.caseOf(index.content.topics[0]?.id ?? '', vm)
      led.current = `/case/${id}`
      goTo(`case/${id}`, { replace: true })
    },
  }
}

/** Whether the case that is open, or was open last, is about this VM; true while that is not known. */
function useIsOpen(vm: VmName | null): boolean {
  const cases = useCases()
  const last = useLastCase(usePlace().path)
  const about = cases?.find(({ id }) => id === last)?.vm
  return !cases || (!!vm && !!about && nameOf(about) === nameOf(vm))
}

type OfferProps = { vm: VmName; take: () => void; dismiss: () => void }

function Offer({ vm, take, dismiss }: OfferProps) {
  const { language, words } = useApp()
  const { otherVm, openCase } = panelWords(language)
  return (
    <div class="banner good no-print" role="status">
      <p>{otherVm(plainLine(vm.name))}</p>
      <button type="button" class="button primary" onClick={take}>
        {openCase}
      </button>
      <button type="button" class="button" onClick={dismiss}>
        {words.frame.dismiss}
      </button>
    </div>
  )
}

const nameOf = ({ origin, name }: VmName) => JSON.stringify([origin, name])

/** What stands in the field that the person was last in. */
function typedNow(): string {
  const field = document.activeElement
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value.trim() : ''
}
