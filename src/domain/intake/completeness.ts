import type { Answers } from './answers.ts'
import { textIn } from './answers.ts'
import { isAsked } from './branching.ts'
import type { DomainId, LegalPart, LifeDomain } from './life-domain.ts'

/** The newest answers by domain. */
export type Known = Readonly<Partial<Record<DomainId, Answers>>>

const EXEMPT: readonly (string | undefined)[] = ['visual', 'auditive']

/** ITK.EXEMPT: who cannot take the test for a limitation in sight or hearing does not take it (Wi art. 14 par. 6). */
export const isExemptFromTest = (known: Known): boolean =>
  EXEMPT.includes(textIn(known.health ?? {}, 'test-exempt'))

/**
 * Legal parts of a domain that have no answer yet. ITK.COMPLETE: a part is settled when all its fields have one, in
 * whichever talk it was said; a question that is not asked settles itself: no early education without children.
 */
export function openParts(domain: LifeDomain, known: Known): LegalPart[] {
  if (domain.id === 'learnability' && isExemptFromTest(known)) return []
  const answers = known[domain.id] ?? {}
  const isOpen = (id: string): boolean => {
    const field = domain.fields.find((one) => one.id === id)
    return answers[id] === undefined && field !== undefined && isAsked(domain, field, answers) !== 'no'
  }
  return domain.legal.filter(({ fields }) => fields.some(isOpen)).map(({ part }) => part)
}

export type Agenda = {
  /** What the law asks and has no answer yet. */
  required: readonly LifeDomain[]
  /** What helps and was not talked about yet. */
  optional: readonly LifeDomain[]
}

/** What is still to be talked about, of the domains that the reader may know of. */
export function agendaOf(domains: readonly LifeDomain[], known: Known): Agenda {
  const required = domains.filter((domain) => openParts(domain, known).length > 0)
  const optional = domains.filter(
    (domain) => domain.legal.length === 0 && known[domain.id] === undefined && !required.includes(domain),
  )
  return { required, optional }
}

export type IntakeGap = { part: LegalPart; domain: DomainId; title: string }

/** ITK.COMPLETE: which legal parts have no answer, each with the domain where it is asked; none: it is complete. */
export const gapsIn = (domains: readonly LifeDomain[], known: Known): IntakeGap[] =>
  domains.flatMap((domain) =>
    openParts(domain, known).map((part) => ({ part, domain: domain.id, title: domain.title })),
  )
