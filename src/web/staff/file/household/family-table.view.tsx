import type { Child } from 'hono/jsx'
import type { HouseholdPerson } from '#domain/file/household.queries.ts'
import { obligationTitle } from '#domain/integration/deadline-words.ts'
import type { PersonId } from '#kernel/ids.ts'
import { ageOn, type LocalDate } from '#kernel/local-date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { DateText, Link } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { ROUTE_WORDS } from '../../integration/integration-words.ts'
import { HOUSEHOLD_WORDS } from '../file-words.ts'

export type FamilyProps = {
  /** Whose file this is: named without a link. */
  personId: PersonId
  members: readonly HouseholdPerson[]
  today: LocalDate
}

/** Everyone in the family, each with an own file and road. What a colleague works on shows its name only. */
export function FamilyTable({ personId, members, today, children }: FamilyProps & { children: Child }) {
  return (
    <DataTable
      caption="Gezin"
      hideCaption
      columns={columnsFor(personId, today)}
      rows={members}
      rowKey={(member) => member.personId}
      empty={<EmptyState title="Er is nog geen gezin bekend.">{children}</EmptyState>}
    />
  )
}

const columnsFor = (personId: PersonId, today: LocalDate): Column<HouseholdPerson>[] => [
  {
    key: 'name',
    label: 'Naam',
    heading: true,
    cell: (member) => <MemberName member={member} isThis={member.personId === personId} />,
  },
  { key: 'role', label: 'Rol in het gezin', cell: (member) => HOUSEHOLD_WORDS[member.role] },
  {
    key: 'age',
    label: 'Leeftijd',
    cell: ({ birthDate }) => (birthDate ? `${ageOn(birthDate, today)} jaar` : 'onbekend'),
  },
  { key: 'number', label: 'Dossier', cell: ({ number }) => number ?? 'geen dossier van u' },
  { key: 'route', label: 'Leerroute', cell: ({ road }) => road && routeWords(road) },
  {
    key: 'term',
    label: 'Termijn tot en met',
    cell: ({ road }) =>
      road && (road.termEndsOn ? <DateText day={road.termEndsOn} absolute /> : 'nog niet gestart'),
  },
  {
    key: 'next',
    label: 'Eerste wettelijke datum',
    cell: ({ road }) => road && <NextDate next={road.next} />,
  },
]

type Road = NonNullable<HouseholdPerson['road']>

/** "B1-route", or that there is none yet. */
export const routeWords = ({ route }: Pick<Road, 'route'>): string =>
  route === null ? 'nog geen leerroute' : ROUTE_WORDS[route]

function NextDate({ next }: Pick<Road, 'next'>) {
  if (next === null) return <>geen</>
  return (
    <span>
      {obligationTitle(next.obligation)}, <DateText day={next.on} />
    </span>
  )
}

export function MemberName({ member, isThis }: { member: HouseholdPerson; isThis: boolean }) {
  if (isThis || member.fileId === null) return <>{member.name}</>
  return <Link href={paths.file(member.fileId)}>{member.name}</Link>
}
