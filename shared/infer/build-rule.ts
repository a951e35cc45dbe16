import type { Entry } from '#shared/model/fact.ts'
import { nfs3Fix } from '#shared/esxi/nfs3-fix.ts'
import { valueOf } from './ledger.ts'
import { concluded, type Inferred, type Rule } from './rule.ts'

/** Whether each host is documented to have the fix, by its own version and build (contract, section 3). */
export const buildRule: Rule = ({ view, builds, now }) => {
  const hosts = new Map(
    view.entries
      .filter(({ fact }) => fact.key === 'host.version' || fact.key === 'host.build')
      .map(({ origin, fact }) => [JSON.stringify([origin, fact.subject.name]), { origin, name: fact.subject.name }]),
  )
  return [...hosts.values()].flatMap(({ origin, name }): Inferred[] => {
    const version = view.known(origin, 'host', name, 'host.version')
    const build = view.known(origin, 'host', name, 'host.build')
    const answer = nfs3Fix(
      valueOf(version, 'host.version') ?? undefined,
      valueOf(build, 'host.build') ?? undefined,
      builds,
    )
    if (typeof answer !== 'string') return []
    const from = [version, build].flatMap((known): Entry[] => (known ? [known.entry] : []))
    const evidence = concluded('build-rule', from, now)
    const fact = {
      subject: { kind: 'host' as const, name },
      key: 'host.nfs3-fix' as const,
      value: answer,
      certainty: 'inferred' as const,
      evidence,
    }
    return [{ origin, fact, from, rule: 'build-rule' }]
  })
}
