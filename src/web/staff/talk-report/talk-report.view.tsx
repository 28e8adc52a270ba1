import {
  type Addition,
  type Given,
  type Manner,
  type TalkReport,
  toGive,
} from '#domain/talk-report/talk-report.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { DateField, Form } from '#ui/form.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { DateText, Link, PageTitle, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import type { Filled } from '../enrolment/filled.ts'
import { optionsFrom } from '../file/file-words.ts'
import { shownIn } from '../file/person-fields.view.tsx'
import { Lines } from '../handover/handover-facts.view.tsx'

const MANNER_WORDS = {
  post: 'Per post',
  'handed-over': 'Meegegeven',
  email: 'Per e-mail',
} satisfies Record<Manner, string>

export type TalkReportProps = {
  name: string
  report: TalkReport
  backUrl: string
  /** Where what stands in the report can be put right. */
  correctUrl: string
  additionUrl: string
  /** The letter of a piece: of the report itself without an id. */
  letterUrl: (addition?: Addition['id']) => string
  filled: Filled
}

/** A report as the person gets it, what was given of it, and the next thing to give. */
export function TalkReportView({ name, report, backUrl, filled, ...urls }: TalkReportProps) {
  const next = toGive(report)
  return (
    <>
      <PageTitle aside={name} lead={leadOf(report)}>
        Verslag van het gesprek van {longDate(report.heldOn)}
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <Section title="Wat er in staat">
        <Contents report={report} />
        <GivenLine given={report.given} closedOn={report.closedOn} />
        <LetterLink href={urls.letterUrl()} isGiven={report.closedOn !== null} of="het verslag" />
      </Section>
      {report.additions.map((addition) => (
        <Section title={`Aanvulling van ${longDate(addition.writtenOn)}`} key={addition.id}>
          <Lines text={addition.words} />
          {addition.by && <p class="nl-paragraph">Geschreven door {addition.by}.</p>}
          <GivenLine given={addition.given} closedOn={addition.given?.on ?? null} />
          <LetterLink
            href={urls.letterUrl(addition.id)}
            isGiven={addition.given !== null}
            of={`de aanvulling van ${longDate(addition.writtenOn)}`}
          />
        </Section>
      ))}
      {next ? (
        <GiveForm {...{ next, filled, backUrl }} correctUrl={urls.correctUrl} />
      ) : (
        <ActionGroup>
          <LinkButton href={urls.additionUrl}>Aanvulling schrijven</LinkButton>
          <LinkButton href={backUrl} look="subtle">
            Terug
          </LinkButton>
        </ActionGroup>
      )}
    </>
  )
}

const leadOf = ({ closedOn }: TalkReport): string =>
  closedOn === null
    ? 'Bekijk de brief, print of mail hem, en leg daarna vast dat de deelnemer hem kreeg. Trede verstuurt zelf niets.'
    : 'Dit verslag verandert niet meer. Moet er iets bij? Schrijf dan een aanvulling.'

function Contents({ report }: { report: TalkReport }) {
  const { attendees, agreed, known, kind } = report
  return (
    <SummaryList
      rows={[
        { label: 'Erbij', value: attendees },
        { label: 'Besproken', value: <Lines text={report.report} /> },
        ...(kind === 'handover' ? [] : [{ label: 'Afgesproken', value: agreed || 'niets' }]),
        ...known.map(({ subject, words }) => ({ label: subject, value: words || 'besproken' })),
      ]}
    />
  )
}

function GivenLine({ given, closedOn }: { given: Given | null; closedOn: TalkReport['closedOn'] }) {
  if (closedOn === null) return <p class="nl-paragraph">De deelnemer heeft deze brief nog niet.</p>
  if (given === null) {
    return (
      <p class="nl-paragraph">
        Vrijgegeven op <DateText day={closedOn} absolute />. Er is geen brief van bewaard.
      </p>
    )
  }
  return (
    <p class="nl-paragraph">
      Gegeven op <DateText day={given.on} absolute />, {MANNER_WORDS[given.manner].toLowerCase()}
      {given.by && `; vastgelegd door ${given.by}`}.
    </p>
  )
}

function LetterLink({ href, isGiven, of }: { href: string; isGiven: boolean; of: string }) {
  return (
    <p class="nl-paragraph">
      <Link href={href}>
        {isGiven ? 'Brief' : 'Brief bekijken'} (PDF)<span class="trede-visually-hidden">: {of}</span>
      </Link>
    </p>
  )
}

type GiveProps = {
  next: 'report' | Addition
  filled: Filled
  backUrl: string
  correctUrl: string
}

function GiveForm({ next, filled, backUrl, correctUrl }: GiveProps) {
  const shown = shownIn(filled)
  const isReport = next === 'report'
  return (
    <Section title={isReport ? 'Verslag geven' : 'Aanvulling geven'}>
      <Form>
        <input type="hidden" name="deel" value={isReport ? '' : next.id} />
        <DateField {...shown('on')} label="Gegeven op" />
        <RadioGroup {...shown('manner')} label="Hoe?" choices={optionsFrom(MANNER_WORDS)} />
        <ActionGroup>
          <Button>Vastleggen dat de deelnemer de brief heeft</Button>
          {isReport && <LinkButton href={correctUrl}>Verslag verbeteren</LinkButton>}
          <LinkButton href={backUrl} look="subtle">
            Terug
          </LinkButton>
        </ActionGroup>
      </Form>
    </Section>
  )
}
