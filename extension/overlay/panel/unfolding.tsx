import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'

type Props = {
  label: ComponentChildren
  value: ComponentChildren
  aside?: ComponentChildren
  children: ComponentChildren
}

/** One line that unfolds to its evidence. */
export function Unfolding({ label, value, aside, children }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <li class="fact">
      <div class="line">
        <button type="button" class="unfold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path class="line" d={open ? 'M2 4l4 4 4-4' : 'M4 2l4 4-4 4'} />
          </svg>
          <span class="label">{label}</span> <span class="value">{value}</span>
        </button>
        {aside}
      </div>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </li>
  )
}
