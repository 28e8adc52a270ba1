import type { CameAlong } from '#domain/arrival/transfer-family.queries.ts'
import type { FormerMember } from '#domain/file/household.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { Link, PageTitle } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { HOUSEHOLD_WORDS } from '../file-words.ts'
import { type FamilyProps, FamilyTable } from './family-table.view.tsx'
import { LEAVE_WORDS } from './family-words.ts'

type Props = FamilyProps & {
  fileId: FileId
  name: string
  former: readonly FormerMember[]
  /** People of the same family who moved here too, not linked yet. */
  cameAlong: readonly CameAlong[]
  mayChange: boolean
}

export function FamilyPage({ fileId, name, former, cameAlong, mayChange, ...family }: Props) {
  return (
    <>
      <PageTitle lead="Ieder houdt een eigen dossier en een eigen leerroute. Hier ziet u ze naast elkaar.">
        Gezin van {name}
      </PageTitle>
      {cameAlong.length > 0 && <AlsoMoved fileId={fileId} people={cameAlong} />}
      <FamilyTable {...family}>
        {mayChange ? 'Koppel het dossier van een gezinslid.' : 'Een consulent kan een gezinslid koppelen.'}
      </FamilyTable>
      {former.length > 0 && <Former former={former} />}
      <ActionGroup>
        {mayChange && <LinkButton href={paths.fileHousehold(fileId)}>Gezinslid koppelen</LinkButton>}
        {mayChange && family.members.length > 0 && (
          <LinkButton href={paths.familyLeave(fileId)} look="subtle">
            Iemand hoort er niet meer bij
          </LinkButton>
        )}
        <LinkButton href={paths.file(fileId)} look="subtle">
          Terug naar het dossier
        </LinkButton>
      </ActionGroup>
    </>
  )
}

function AlsoMoved({ fileId, people }: { fileId: FileId; people: readonly CameAlong[] }) {
  return (
    <Alert title="Verhuisden ook hierheen">
      <p>In de vorige gemeente waren zij één gezin. Koppel wie er hier ook bij hoort.</p>
      <ul class="utrecht-unordered-list">
        {people.map(({ number, name }) => (
          <li key={number}>
            {name}, dossier {number}:{' '}
            <Link href={`${paths.fileHousehold(fileId)}?nummer=${encodeURIComponent(number)}`}>koppelen</Link>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function Former({ former }: { former: readonly FormerMember[] }) {
  return (
    <Details summary={`Hoorde er eerder bij (${former.length})`}>
      <SummaryList
        rows={former.map(({ name, role, from, to, reason, note }) => ({
          label: `${name}, ${HOUSEHOLD_WORDS[role]}`,
          value: `Van ${longDate(from)} tot en met ${longDate(to)}. ${LEAVE_WORDS[reason]}.${note ? ` ${note}` : ''}`,
        }))}
      />
    </Details>
  )
}
