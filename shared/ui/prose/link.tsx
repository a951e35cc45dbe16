import type { ComponentChildren } from 'preact'
import { linkTo } from '../frame/route.ts'

type Props = { to: string; children: ComponentChildren; class?: string }

/** A link to a full id inside the app, or to a page outside, which opens in a tab of its own. */
export function ContentLink({ to, children, ...rest }: Props) {
  const outside = to.startsWith('https://')
  return outside ? (
    <a href={to} target="_blank" rel="noopener noreferrer" {...rest}>
      {children}
    </a>
  ) : (
    <a href={linkTo(to)} {...rest}>
      {children}
    </a>
  )
}
