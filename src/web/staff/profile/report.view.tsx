import type { RowOutcome } from '#domain/arrival/profile-plan.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/table.tsx'
import { Link, PageTitle } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { ProblemList } from './rows.view.tsx'

const OUTCOME_WORDS = {
  opened: 'Nieuw dossier',
  added: 'Bij een bestaand dossier',
  skipped: 'Overgeslagen',
  refused: 'Niet overgenomen',
} satisfies Record<RowOutcome['outcome'], string>

/** What became of every row; stays readable until the import goes. */
export function ReportPage({ fileName, report }: { fileName: string; report: readonly RowOutcome[] }) {
  const opened = report.filter(({ outcome }) => outcome === 'opened').length
  return (
    <>
      <PageTitle
        lead={`${counted(report.length, 'rij', 'rijen')} afgehandeld, ${counted(opened, 'nieuw dossier', 'nieuwe dossiers')}. Dit verslag blijft een week staan.`}
        aside={fileName}
      >
        Overgenomen
      </PageTitle>
      <DataTable
        caption="Wat er met elke rij is gebeurd"
        hideCaption
        columns={[
          { key: 'name', label: 'Naam', heading: true, cell: nameOf },
          { key: 'row', label: 'Rij', cell: ({ row }) => row },
          { key: 'outcome', label: 'Uitkomst', cell: ({ outcome }) => OUTCOME_WORDS[outcome] },
          {
            key: 'problems',
            label: 'Opmerking',
            cell: ({ problems }) => (problems.length > 0 ? <ProblemList problems={problems} /> : 'geen'),
          },
        ]}
        rows={report}
        rowKey={({ row }) => String(row)}
        empty=""
      />
      <ActionGroup>
        <LinkButton href={paths.files}>Naar de dossiers</LinkButton>
        <LinkButton href={paths.profileImports} look="subtle">
          Nog een bestand
        </LinkButton>
      </ActionGroup>
    </>
  )
}

const nameOf = ({ name, fileId }: RowOutcome) =>
  fileId ? <Link href={paths.file(fileId)}>{name}</Link> : name || 'niet gelezen'
