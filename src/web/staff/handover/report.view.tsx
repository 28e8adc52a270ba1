import {
  HANDOVER_SUBJECTS,
  type HandoverSubject,
  type HandoverSubjectId,
} from '#domain/intake/content/handover-subjects.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { CheckboxGroup } from '#ui/choices.tsx'
import { Why } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form, TextArea } from '#ui/form.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import type { Filled } from '../enrolment/filled.ts'
import { DraftBanner, type DraftBannerProps } from '../file/draft/draft-banner.view.tsx'
import { shownIn } from '../file/person-fields.view.tsx'

export type ReportProps = {
  name: string
  organisation: string
  backUrl: string
  draftUrl: string
  /** A report stands already: why it is written again is asked. */
  isCorrection: boolean
  /** The draft that the fields come from, when they do. */
  draft: DraftBannerProps | undefined
  filled: Filled
}

export const sharedField = (id: HandoverSubjectId): string => `shared-${id}`
export const wordsField = (id: HandoverSubjectId): string => `words-${id}`
export const isShared = (fields: Filled['fields'], id: HandoverSubjectId): boolean =>
  fields[sharedField(id)] === 'yes'

export function ReportView({ name, organisation, backUrl, filled, ...props }: ReportProps) {
  const { draftUrl, draft, isCorrection } = props
  const shown = shownIn(filled)
  return (
    <>
      <PageTitle lead={`${name} krijgt dit verslag als brief. Schrijf het zo dat dat goed voelt.`}>
        Verslag van het gesprek met {organisation}
      </PageTitle>
      {draft && <DraftBanner {...draft} />}
      <ErrorSummary errors={filled.errors} />
      <Form draftUrl={draftUrl} {...(draft && { draftSavedAt: draft.savedAt })}>
        <DateField {...shown('heldOn')} label="Gehouden op" />
        <TextArea
          {...shown('report')}
          label="Hoe ging het gesprek?"
          help="In uw eigen woorden. Schrijf hier niets over gezondheid."
          rows={6}
        />
        <Section title="Wat is gedeeld">
          <Why source="Wi art. 10, Bi hoofdstuk 9" subject="deze lijst">
            De vorige organisatie mag over deze onderwerpen vertellen, en over niets anders. Een medisch
            dossier hoort er niet bij.
          </Why>
          {HANDOVER_SUBJECTS.map((subject) => (
            <SubjectFields key={subject.id} subject={subject} filled={filled} />
          ))}
        </Section>
        {isCorrection && <TextArea {...shown('reason')} label="Waarom verbetert u het verslag?" rows={2} />}
        <ActionGroup>
          <Button>Verslag bewaren</Button>
          <LinkButton href={backUrl} look="subtle">
            Terug
          </LinkButton>
        </ActionGroup>
      </Form>
    </>
  )
}

function SubjectFields({ subject, filled }: { subject: HandoverSubject; filled: Filled }) {
  const { id, title, help } = subject
  return (
    <>
      <CheckboxGroup
        name={sharedField(id)}
        label={title}
        help={help}
        choices={[{ value: 'yes', label: 'Besproken' }]}
        values={isShared(filled.fields, id) ? ['yes'] : []}
      />
      <TextArea {...shownIn(filled)(wordsField(id))} label={`${title}: wat is verteld?`} rows={2} optional />
    </>
  )
}
