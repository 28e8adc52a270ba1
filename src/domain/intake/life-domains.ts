import { health } from './content/health.ts'
import { dutch, languages } from './content/language.ts'
import { digital, diploma, education, learnability } from './content/learning.ts'
import { family, housing, money, network, selfReliance } from './content/living.ts'
import { VIEW_FIELDS, VIEWS } from './content/views.ts'
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

const BESIDE = {
  facts: [],
  opinions: VIEW_FIELDS.filter(({ id }) => VIEWS.includes(id)),
  views: VIEW_FIELDS,
} as const satisfies Record<LifeDomain['asks'], readonly IntakeField[]>

/** Everything that is asked in a domain, the questions on the own view last. */
export const fieldsOf = ({ fields, asks }: LifeDomain): readonly IntakeField[] => [...fields, ...BESIDE[asks]]

/** Everything that an answer of this domain can hold, also what earlier versions asked. */
export const readableFieldsOf = (domain: LifeDomain): readonly IntakeField[] => [
  ...fieldsOf(domain),
  ...domain.formerly,
]
