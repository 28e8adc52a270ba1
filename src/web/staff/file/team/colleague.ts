import type { Colleague } from '#domain/file/team.queries.ts'
import type { Role } from '#kernel/actor.ts'
import type { Option } from '#ui/form.tsx'
import { ROLE_WORDS } from '../../frame.tsx'

/** One job of one person, as the value of a choice. */
export const colleagueKey = ({ userId, organisationId, role }: Colleague): string =>
  [userId, organisationId, role].join('.')

/** "Marijke Hofstra, consulent, Gemeente Dalfsen" */
export const colleagueOptions = (colleagues: readonly Colleague[]): Option[] =>
  colleagues.map((one) => ({
    value: colleagueKey(one),
    label: `${one.name}, ${ROLE_WORDS[one.role]}, ${one.organisation}`,
  }))

export const roleWord = (role: Role): string => ROLE_WORDS[role]
