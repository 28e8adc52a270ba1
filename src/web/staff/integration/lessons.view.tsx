import type { SchoolView, SeenLessons } from '#domain/integration/school.queries.ts'
import type { FileId } from '#kernel/ids.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { DataTable } from '#ui/table.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import type { Filled } from '../enrolment/filled.ts'
import { DraftBanner, type DraftBannerProps } from '../file/draft/draft-banner.view.tsx'
import { levelsText } from './hours.view.tsx'
import { hoursText, periodText, ROUTE_WORDS } from './integration-words.ts'
import { LESSON_FIELDS } from './lessons-form.ts'
import { FieldFor } from './record.view.tsx'

type Props = {
  fileId: FileId
  name: string
  /** Names somebody in a file with lessons. */
  number: string
  progress: SchoolView
  mayImport: boolean
  filled: Filled
  draftUrl: string
  draft: DraftBannerProps | undefined
}

/** All that a language school sees of somebody, and the form in which it tells how the lessons go. */
export function LessonsPage({ fileId, name, progress, filled, draftUrl, ...props }: Props) {
  const { number, mayImport, draft } = props
  const { route, level, courseHours, lessons } = progress
  return (
    <>
      <PageTitle aside={number} lead="Geef door hoe de lessen gaan. De consulent ziet het meteen.">
        {name}
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Section title="Route en uren">
        <SummaryList
          rows={[
            {
              label: 'Leerroute',
              value: route ? `${ROUTE_WORDS[route]}${level ? `, ${level}` : ''}` : 'nog niet bekend',
            },
            { label: 'Cursusuren tot nu toe', value: hoursText(courseHours) },
          ]}
        />
      </Section>
      <Section title="Lessen doorgeven">
        {draft && <DraftBanner {...draft} />}
        <Form draftUrl={draftUrl} {...(draft && { draftSavedAt: draft.savedAt })}>
          {LESSON_FIELDS.map((field) => (
            <FieldFor key={field.name} field={field} filled={filled} ticked={[]} />
          ))}
          <ActionGroup>
            <Button>Doorgeven</Button>
            {mayImport && (
              <LinkButton href={paths.importLessons} look="subtle">
                Voor meer deelnemers tegelijk: bestand inlezen
              </LinkButton>
            )}
          </ActionGroup>
        </Form>
      </Section>
      <Section title="Eerder doorgegeven">
        <LessonsTable fileId={fileId} lessons={lessons} />
      </Section>
    </>
  )
}

function LessonsTable({ fileId, lessons }: { fileId: FileId; lessons: readonly SeenLessons[] }) {
  return (
    <DataTable<SeenLessons>
      caption="Eerder doorgegeven lessen"
      hideCaption
      rows={lessons}
      rowKey={({ id }) => id}
      columns={[
        { key: 'period', label: 'Periode', heading: true, cell: ({ report }) => periodText(report) },
        { key: 'hours', label: 'Lesuren', align: 'end', cell: ({ report }) => hoursText(report.hours) },
        {
          key: 'attended',
          label: 'Aanwezig',
          align: 'end',
          cell: ({ report }) => hoursText(report.attended),
        },
        { key: 'missed', label: 'Gemist', align: 'end', cell: ({ report }) => hoursText(report.missed) },
        { key: 'levels', label: 'Niveau', cell: ({ report }) => levelsText(report.levels) || '–' },
        { key: 'remark', label: 'Opmerking', cell: ({ report }) => report.remark || '–' },
        {
          key: 'withdraw',
          label: 'Klopt het niet?',
          cell: ({ id, isOwn }) =>
            isOwn ? <Link href={paths.withdrawLessons(fileId, id)}>Intrekken</Link> : '–',
        },
      ]}
      empty={<EmptyState title="Er is nog niets doorgegeven." />}
    />
  )
}
