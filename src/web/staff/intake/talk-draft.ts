import { domainsFor } from '#domain/intake/intake.policy.ts'
import type { LifeDomain } from '#domain/intake/life-domain.ts'
import type { Call } from '#web/route.ts'
import { knownOf, type ReadDomain, readDomain } from './domain-form.ts'
import { daysOf, type OpenedTalk } from './opened-intake.ts'
import { ofDomain } from './typed-answers.ts'

export type SaidInTalk = ReadDomain & { domain: LifeDomain }

/** What stands in the own draft of this talk, per chosen domain. */
export function readTalkDraft(call: Call, opened: OpenedTalk): SaidInTalk[] {
  const { newest, draft, talk, parts } = opened
  const days = daysOf(opened, call)
  return domainsFor(parts)
    .filter(({ id }) => talk.domains.includes(id))
    .map((domain) => {
      const typed = ofDomain(domain, draft?.fields ?? {})
      return { domain, ...readDomain(domain, typed, { days, known: knownOf(domain, newest) }) }
    })
}
