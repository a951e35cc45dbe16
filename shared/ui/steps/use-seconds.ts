import { useEffect, useState } from 'preact/hooks'

const secondsSince = (at: string | null) =>
  at === null ? 0 : Math.max(0, Math.round((Date.now() - Date.parse(at)) / 1000))

/** Whole seconds since a moment, told anew each second; 0 without one. */
export function useSeconds(since: string | null): number {
  const [now, setNow] = useState({ since, seconds: secondsSince(since) })
  useEffect(() => {
    const tell = () => setNow({ since, seconds: secondsSince(since) })
    tell()
    if (since === null) return undefined
    const timer = setInterval(tell, 1000)
    return () => clearInterval(timer)
  }, [since])
  return now.since === since ? now.seconds : 0
}
