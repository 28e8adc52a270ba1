import type { Child } from 'hono/jsx'
import type { ExamAttempt, PartStanding } from '#domain/integration/exam.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { DataTable } from '#ui/table.tsx'
import { Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { PART_WORDS, REASON_WORDS, RESULT_WORDS } from './integration-words.ts'
import type { Overview } from './overview.ts'

type Props = Pick<Overview, 'exams' | 'facts'> & { actions: Child }

/** Each part of the exam: where it stands, what was tried, and what a next attempt costs. */
export function ExamsSection({ exams, facts, actions }: Props) {
  const paysNothing = exams.some(({ freeAttemptsLeft }) => freeAttemptsLeft !== null)
  const lifted = new Map((facts.examPartsLifted ?? []).map(({ part, on }) => [part, on]))
  return (
    <Section title="Examens" id="examens">
      {paysNothing && (
        <p class="nl-paragraph">
          Twee pogingen per onderdeel zijn gratis (Ri artikel 3.5). DUO houdt de telling bij die geldt.
        </p>
      )}
      <DataTable<PartStanding>
        caption="Examens per onderdeel"
        hideCaption
        rows={exams}
        rowKey={({ part }) => part}
        columns={[
          { key: 'part', label: 'Onderdeel', heading: true, cell: ({ part }) => PART_WORDS[part] },
          {
            key: 'standing',
            label: 'Stand',
            cell: (one) => liftedText(lifted.get(one.part)) ?? standingText(one),
          },
          {
            key: 'attempts',
            label: 'Pogingen',
            cell: ({ attempts }) => (attempts.length === 0 ? '–' : attempts.map(attemptText).join('; ')),
          },
          {
            key: 'free',
            label: 'Gratis pogingen over',
            align: 'end',
            cell: ({ freeAttemptsLeft, passedOn }) => (passedOn ? '–' : (freeAttemptsLeft ?? 'geen')),
          },
        ]}
        empty={null}
      />
      {actions}
    </Section>
  )
}

const liftedText = (on: LocalDate | undefined): string | undefined =>
  on && `Hoeft niet, besluit van ${longDate(on)}`

export function standingText({ passedOn, bookedOn, awaitsResultOf, attempts }: PartStanding): string {
  if (passedOn) return `Gehaald op ${longDate(passedOn)}`
  const again = attempts.length > 0 ? 'Nog niet gehaald' : 'Nog niet gedaan'
  if (bookedOn) return `${again}, geboekt voor ${longDate(bookedOn)}`
  return awaitsResultOf ? `Wacht op de uitslag van ${longDate(awaitsResultOf)}` : again
}

function attemptText({ on, result, reason, level }: ExamAttempt): string {
  const why = reason === undefined ? '' : `, ${REASON_WORDS[reason]}`
  return `${longDate(on)}${level ? ` (${level})` : ''}: ${RESULT_WORDS[result].toLowerCase()}${why}`
}
