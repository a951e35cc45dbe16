import type { Inline } from '#shared/model/prose.ts'
import { Cite } from './cite.tsx'
import { ContentLink } from './link.tsx'

/** A run of text with its marks. Nothing here is ever parsed as markup. */
export function Inlines({ of }: { of: Inline[] }) {
  return (
    <>
      {of.map((inline, position) => (
        <One key={position} inline={inline} />
      ))}
    </>
  )
}

function One({ inline }: { inline: Inline }) {
  if (typeof inline === 'string') return <>{inline}</>
  if ('strong' in inline)
    return (
      <strong>
        <Inlines of={inline.strong} />
      </strong>
    )
  if ('code' in inline) return <code>{inline.code}</code>
  if ('cite' in inline) return <Cite ids={inline.cite} />
  return (
    <ContentLink to={inline.to}>
      <Inlines of={inline.link} />
    </ContentLink>
  )
}
