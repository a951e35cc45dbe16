import './stun-trace.css'

/** A beat every 6 px, 120 in all; the VM is stunned between these two. */
const BEATS = Array.from({ length: 120 }, (_, beat) => beat)
const STUNNED = { from: 62, to: 78 }

/** Our one ornament: the beats of a VM, and the gap in which it was stunned. */
export function StunTrace() {
  return (
    <svg class="stun-trace" viewBox="0 0 720 28" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {BEATS.filter((beat) => beat < STUNNED.from || beat > STUNNED.to).map((beat) => (
        <path key={beat} class="beat" d={`M${beat * 6 + 3} ${14 - height(beat)}v${height(beat) * 2}`} />
      ))}
      <path class="gap" d={`M${STUNNED.from * 6} 14h${(STUNNED.to - STUNNED.from + 1) * 6}`} />
    </svg>
  )
}

/** Uneven as real load is, and the same on every screen. */
const height = (beat: number) => 3 + ((beat * 7 + (beat % 5) * 3) % 9)
