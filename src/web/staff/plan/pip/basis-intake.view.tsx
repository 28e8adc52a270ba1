import { domainById } from '#domain/intake/life-domains.ts'
import type { ClosedSnapshot, Snapshot, SnapshotAnswer } from '#domain/plan/pip.snapshot.ts'
import { SummaryList } from '#ui/lists.tsx'
import { Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { answerRows } from '../../intake/answer-words.ts'
import { postponementTitle } from '../../intake/intake-words.ts'

const byWhom = (by: string | null): string => (by ? `, ${by}` : '')

/** What was answered, under the questions as they were asked. */
export function Intake({ title, answers }: { title: string; answers: readonly SnapshotAnswer[] }) {
  if (answers.length === 0) return null
  return (
    <Section title={title}>
      {answers.map((answer) => {
        // A decision of before the questions were kept with it is read under those of today.
        const domain = answer.questions ?? domainById(answer.domain)
        const on = `${longDate(answer.answeredOn)}${byWhom(answer.by)}`
        return (
          <SummaryList
            key={answer.domain}
            rows={[{ label: domain.title, value: on }, ...answerRows(domain, answer.answers)]}
          />
        )
      })}
    </Section>
  )
}

/** How the intake went: the talks, and the calls to come. */
export function IntakeRoad({ intakeTalks, calls }: Pick<Snapshot, 'intakeTalks' | 'calls'>) {
  if (intakeTalks.length + calls.length === 0) return null
  return (
    <Section title="Gesprekken en oproepen van de intake">
      <SummaryList
        rows={[
          ...intakeTalks.map(({ plannedOn, heldOn, toldAlone, by }) => ({
            label: 'Gesprek',
            value: heldOn
              ? `Gehouden op ${longDate(heldOn)}${byWhom(by)}${toldAlone ? '. De deelnemer hoorde dat een gesprek alleen mag' : ''}`
              : `Gepland op ${longDate(plannedOn)}, niet gehouden`,
          })),
          ...calls.map(({ calledOn, appointmentOn, warnedOn, by }) => ({
            label: 'Oproep',
            value: `${longDate(calledOn)} voor ${longDate(appointmentOn)}${byWhom(by)}${warnedOn ? `. Gewaarschuwd op ${longDate(warnedOn)}` : ''}`,
          })),
        ]}
      />
    </Section>
  )
}

/** What the intake lacked, and what held it up; for case workers. */
export function IntakeClosed({ intakeGaps, gapsReason, postponements }: ClosedSnapshot) {
  if (intakeGaps.length + postponements.length === 0) return null
  return (
    <Section title="Wat in de intake ontbrak (alleen voor consulenten)">
      <SummaryList
        rows={[
          ...(intakeGaps.length > 0
            ? [
                { label: 'Niet besproken', value: intakeGaps.join(' · ') },
                { label: 'Waarom toch vastgesteld', value: gapsReason },
              ]
            : []),
          ...postponements.map(({ reason, fromOn, untilOn, by }) => ({
            label: 'Uitgesteld',
            value: `${postponementTitle(reason)}, ${longDate(fromOn)} tot en met ${longDate(untilOn)}${byWhom(by)}`,
          })),
        ]}
      />
    </Section>
  )
}
