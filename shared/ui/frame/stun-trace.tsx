import './stun-trace.css'

/** A beat every 6 px; the VM is stunned between these two. */
const COUNT = 120
const STUNNED = { from: 62, to: 78 }

/** Uneven as real load is, and the same on every screen. */
const height = (beat: number) => 3 + ((beat * 7 + (beat % 5) * 3) % 9)

/** All beats in one path: a node each would be a tenth of the page. */
const BEATS = Array.from({ length: COUNT }, (_, beat) =>
  beat < STUNNED.from || beat > STUNNED.to ? `M${beat * 6 + 3} ${14 - height(beat)}v${height(beat) * 2}` : '',
).join('')
const GAP = `M${STUNNED.from * 6} 14h${(STUNNED.to - STUNNED.from + 1) * 6}`

/** Our one ornament: the beats of a VM, and the gap in which it was stunned. */
export function StunTrace() {
  return (
    <svg class="stun-trace" viewBox="0 0 720 28" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path class="beat" d={BEATS} />
      <path class="gap" d={GAP} />
    </svg>
  )
}
