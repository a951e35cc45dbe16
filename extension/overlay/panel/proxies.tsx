import type { Meaning } from '../../messages/meaning.ts'
import { nameText } from './fact-text.ts'
import { usePanel } from './panel-context.ts'

/** Which VM each backup proxy was taken for; a person may say which it is. */
export function Proxies({ meaning: { proxies, vms } }: { meaning: Meaning }) {
  const { words, send } = usePanel()
  if (proxies.length === 0) return null
  return (
    <>
      <h3>{words.means.proxies}</h3>
      {proxies.map(({ proxy, vm }) => (
        <label key={proxy} class="choose">
          <bdi>{nameText(proxy)}</bdi>
          <select
            value={vm ?? ''}
            onChange={({ currentTarget }) =>
              void send({ kind: 'proxy-is', proxy, vm: currentTarget.value === '' ? null : currentTarget.value })
            }
          >
            <option value="">{words.means.noneOfThese}</option>
            {namesWith(vm, vms).map((name) => (
              <option key={name} value={name}>
                {nameText(name)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  )
}

/** The VM it was taken for is not always one that a case can be about. */
function namesWith(vm: string | null, vms: Meaning['vms']): string[] {
  return [...new Set([...(vm === null ? [] : [vm]), ...vms.map(({ name }) => name)])]
}
