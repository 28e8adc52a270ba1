import type { FileId } from '#kernel/ids.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { PageTitle } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { type FamilyProps, FamilyTable } from './family-table.view.tsx'

type Props = FamilyProps & { fileId: FileId; name: string; mayJoin: boolean }

export function FamilyPage({ fileId, name, mayJoin, ...family }: Props) {
  return (
    <>
      <PageTitle lead="Ieder houdt een eigen dossier en een eigen leerroute. Hier ziet u ze naast elkaar.">
        Gezin van {name}
      </PageTitle>
      <FamilyTable {...family}>
        {mayJoin ? 'Koppel het dossier van een gezinslid.' : 'Een consulent kan een gezinslid koppelen.'}
      </FamilyTable>
      <ActionGroup>
        {mayJoin && <LinkButton href={paths.fileHousehold(fileId)}>Gezinslid koppelen</LinkButton>}
        <LinkButton href={paths.file(fileId)} look="subtle">
          Terug naar het dossier
        </LinkButton>
      </ActionGroup>
    </>
  )
}
