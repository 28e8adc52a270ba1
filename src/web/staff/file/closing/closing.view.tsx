import type { FileEnrolment } from '#domain/file/file-page.queries.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, TextArea } from '#ui/form.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { CLOSE_WORDS, optionsFrom } from '../file-words.ts'
import { type FieldsProps, shownIn } from '../person-fields.view.tsx'

type Props = FieldsProps & { fileId: FileId; name: string }

export function ClosePage({
  fileId,
  name,
  running,
  ...props
}: Props & { running: readonly FileEnrolment[] }) {
  const shown = shownIn(props)
  return (
    <>
      <PageTitle lead={`Van ${name}. Een gesloten dossier blijft te lezen, en kan weer open.`}>
        Dossier sluiten
      </PageTitle>
      <ErrorSummary errors={props.errors} />
      {running.length > 0 && <StillRunning fileId={fileId} running={running} />}
      <Form action={paths.fileClose(fileId)}>
        <DateField {...shown('on')} label="Laatste dag van de begeleiding" />
        <RadioGroup {...shown('reason')} label="Waarom" choices={optionsFrom(CLOSE_WORDS)} />
        <TextArea
          {...shown('note')}
          label="Toelichting"
          help="Alleen nodig bij een andere reden."
          rows={3}
          optional
        />
        <ActionGroup>
          <Button>Dossier sluiten</Button>
          <Back fileId={fileId} />
        </ActionGroup>
      </Form>
      <Section title="Wat er dan gebeurt">
        <ul class="utrecht-unordered-list">
          <li>Het dossier gaat uit de lijsten en uit Vandaag, ook met zijn wettelijke datums.</li>
          <li>In de cijfers telt mee wat er was: wat te laat was, blijft te laat.</li>
          <li>Een traject dat nog loopt, beëindigt u zelf bij Trajecten.</li>
          <li>Trede wist hierna nog niets: een bewaartermijn gaat nog niet lopen.</li>
        </ul>
      </Section>
    </>
  )
}

function StillRunning({ fileId, running }: { fileId: FileId; running: readonly FileEnrolment[] }) {
  return (
    <Alert tone="warning">
      <p>
        {running.map(({ programmeId }) => programmeById(programmeId).title).join(' en ')}{' '}
        {running.length === 1 ? 'loopt' : 'lopen'} nog.{' '}
        <Link href={paths.file(fileId, 'trajecten')}>Naar de trajecten</Link>
      </p>
    </Alert>
  )
}

export function ReopenPage({ fileId, name, closedOn, ...props }: Props & { closedOn: LocalDate }) {
  const shown = shownIn(props)
  return (
    <>
      <PageTitle lead={`Het dossier van ${name} is gesloten op ${longDate(closedOn)}.`}>
        Dossier heropenen
      </PageTitle>
      <ErrorSummary errors={props.errors} />
      <Form action={paths.fileClose(fileId)}>
        <input type="hidden" name="turn" value="reopen" />
        <TextArea {...shown('note')} label="Waarom gaat het dossier weer open?" rows={3} />
        <ActionGroup>
          <Button>Heropenen</Button>
          <Back fileId={fileId} />
        </ActionGroup>
      </Form>
    </>
  )
}

const Back = ({ fileId }: { fileId: FileId }) => (
  <LinkButton href={paths.file(fileId)} look="subtle">
    Terug naar het dossier
  </LinkButton>
)
