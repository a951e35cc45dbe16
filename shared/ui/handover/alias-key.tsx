import type { Alias } from '#shared/text/redact.ts'
import { useHandoverWords } from './handover-words.ts'

/** What stands for what in the note. */
export function AliasKey({ aliases }: { aliases: readonly Alias[] }) {
  const words = useHandoverWords()
  return (
    <details class="no-print">
      <summary>{words.key}</summary>
      <table class="note-key">
        <thead>
          <tr>
            <th scope="col">{words.alias}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {aliases.map(({ alias, text }) => (
            <tr key={alias}>
              <td>{alias}</td>
              <td>
                <bdi>{text}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
