import type { Child } from 'hono/jsx'
import { KNM_SUBJECTS, KnmSubject } from '#domain/integration/exam-subjects.ts'
import { Details } from '#ui/details.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { DataTable } from '#ui/table.tsx'
import { DateText, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { standingText } from './exams.view.tsx'
import { TAALSCHAKEL_WORDS } from './integration-words.ts'
import type { Overview } from './overview.ts'

type KnmProps = Pick<Overview, 'exams' | 'subjects' | 'plan'> & { actions: Child }

/** What was taught of Dutch society, on every route; the exam where the route asks it, or where somebody took it. */
export function KnmSection({ exams, subjects, plan, actions }: KnmProps) {
  const standing = exams.find(({ part }) => part === 'KNM')
  const isChoice = plan?.route === 'Z' || plan?.route === 'O'
  const isTried = standing && (standing.attempts.length > 0 || standing.bookedOn || standing.awaitsResultOf)
  return (
    <Section title="KNM" id="knm">
      <SummaryList
        rows={[
          { label: 'Behandeld', value: `${knmCount(subjects)} van de 8 onderwerpen` },
          {
            label: 'Examen',
            value:
              isChoice && !isTried
                ? 'hoort niet bij deze route, mag wel'
                : standing
                  ? standingText(standing)
                  : 'nog niet gedaan',
          },
        ]}
      />
      <Details summary="Onderwerpen van KNM">
        <DataTable<KnmSubject>
          caption="Onderwerpen van KNM"
          hideCaption
          rows={KnmSubject.options}
          rowKey={(subject) => subject}
          columns={[
            { key: 'subject', label: 'Onderwerp', heading: true, cell: (subject) => KNM_SUBJECTS[subject] },
            { key: 'when', label: 'Behandeld', cell: (subject) => knmText(subjects, subject) },
          ]}
          empty={null}
        />
      </Details>
      {actions}
    </Section>
  )
}

const knmCount = (subjects: KnmProps['subjects']): number =>
  new Set(subjects.map(({ item }) => item.subject)).size

function knmText(subjects: KnmProps['subjects'], subject: KnmSubject): string {
  const own = subjects.filter(({ item }) => item.subject === subject)
  if (own.length === 0) return 'nog niet'
  return own.map(({ item }) => `${longDate(item.on)}${item.note ? `: ${item.note}` : ''}`).join('; ')
}

type TaalschakelProps = Pick<Overview, 'taalschakel'> & { actions: Child }

/** The onderwijsroute ends with its own diploma (Wi art. 8): where it is followed and how it ended. */
export function TaalschakelSection({ taalschakel: { starts, ends }, actions }: TaalschakelProps) {
  const started: SummaryRow[] = starts.map(({ item }) => ({
    label: 'Begonnen',
    value: (
      <>
        <DateText day={item.on} absolute />, {item.institution}
      </>
    ),
  }))
  const ended: SummaryRow[] = ends.map(({ item }) => ({
    label: 'Geëindigd',
    value: (
      <>
        <DateText day={item.on} absolute />: {TAALSCHAKEL_WORDS[item.result].toLowerCase()}
        {item.note && `. ${item.note}`}
      </>
    ),
  }))
  return (
    <Section title="Taalschakeltraject" id="taalschakel">
      <SummaryList
        rows={[
          ...(started.length > 0 ? started : [{ label: 'Begonnen', value: 'nog niet' }]),
          ...(ended.length > 0 ? ended : [{ label: 'Resultaat', value: 'nog niet bekend' }]),
        ]}
      />
      {actions}
    </Section>
  )
}
