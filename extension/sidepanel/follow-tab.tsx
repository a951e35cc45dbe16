import { useEffect, useRef, useState } from 'preact/hooks'
import type { VmName } from '#shared/model/case.ts'
import type { CaseRecord } from '#shared/store/store.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import { useLastCase } from '#shared/ui/app/use-last-case.ts'
import { useApp } from '#shared/ui/frame/app-context.ts'
import { goTo, readHash, usePlace } from '#shared/ui/frame/route.ts'
import { useCases } from '#shared/ui/frame/use-stored.ts'
import { mayFollow } from './may-follow.ts'
import { panelWords } from './panel-words.ts'
import { useTabVm, useWantedPage } from './tab-vm.ts'

/**
 * Opens the case of the VM that the tab is about. Where the person is busy with something else, or the VM has no case yet, it is
 * offered: looking at a VM begins none.
 */
export function FollowTab() {
  const { report } = useApp()
  const vm = useTabVm()
  const { own, isOpen } = useCaseOf(vm)
  const { open, isLed } = useLead()
  const [leading, setLeading] = useState(false)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const name = vm && nameOf(vm)
  useWantedPage(goTo)
  const lead = (about: VmName) => {
    setLeading(true)
    void open(about)
      .catch(report)
      .finally(() => setLeading(false))
  }
  useEffect(() => {
    if (vm && own && isLed()) lead(vm)
    // oxlint-disable-next-line react/exhaustive-deps -- another VM in the tab, or its first case, leads; nothing else does
  }, [name, own])
  if (!vm || leading || isOpen || name === dismissed) return null
  return <Offer vm={vm} isNew={!own} take={() => lead(vm)} dismiss={() => setDismissed(name)} />
}

/** Goes to a VM's case, and tells whether the panel still stands where it was led. */
function useLead() {
  const { index, store } = useApp()
  const led = useRef<string | null>(null)
  return {
    isLed: () => mayFollow(readHash(location.hash), led.current, typedNow()),
    open: async (vm: VmName) => {
      const from = location.hash
      const { id } = await store.caseOf(index.content.topics[0]?.id ?? '', vm)
      // A page that was asked for meanwhile stands.
      if (location.hash !== from) return
      led.current = `/case/${id}`
      goTo(`case/${id}`, { replace: true })
    },
  }
}

/** The id of a VM's case, and whether that is the case that was open last; it counts as open while that is not known. */
function useCaseOf(vm: VmName | null): { own: string | undefined; isOpen: boolean } {
  const cases = useCases()
  const last = useLastCase(usePlace().path)
  const isOwn = ({ vm: about }: CaseRecord) => !!vm && !!about && nameOf(about) === nameOf(vm)
  const own = cases?.find((record) => isOwn(record) && record.archivedAt === null)
  return { own: own?.id, isOpen: !cases || cases.some((record) => record.id === last && isOwn(record)) }
}

type OfferProps = { vm: VmName; isNew: boolean; take: () => void; dismiss: () => void }

function Offer({ vm, isNew, take, dismiss }: OfferProps) {
  const { language, words } = useApp()
  const { otherVm, openCase, beginCase } = panelWords(language)
  return (
    <div class="banner good no-print" role="status">
      <p>{otherVm(plainLine(vm.name))}</p>
      <button type="button" class="button primary" onClick={take}>
        {isNew ? beginCase : openCase}
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
