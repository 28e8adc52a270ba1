import { health } from './content/health.ts'
import { digital, diploma, dutch, education, languages, learnability } from './content/learning.ts'
import { family, housing, money, network, selfReliance } from './content/living.ts'
import { VIEW_FIELDS } from './content/views.ts'
import { availability, competences, motivation, travel, work } from './content/working.ts'
import type { DomainId, IntakeField, LifeDomain } from './life-domain.ts'

/** Every domain, in the order of a conversation: what someone learned and wants first, what is private last. */
export const LIFE_DOMAINS: readonly LifeDomain[] = [
  motivation,
  education,
  diploma,
  work,
  competences,
  dutch,
  languages,
  learnability,
  availability,
  travel,
  digital,
  selfReliance,
  family,
  housing,
  network,
  money,
  health,
]

export function domainById(id: DomainId): LifeDomain {
  const domain = LIFE_DOMAINS.find((one) => one.id === id)
  if (!domain) throw new Error(`no life domain ${id}`)
  return domain
}

/** Everything that is asked in a domain, the questions on the own view last. */
export const fieldsOf = (domain: LifeDomain): readonly IntakeField[] =>
  domain.asks === 'views' ? [...domain.fields, ...VIEW_FIELDS] : domain.fields
