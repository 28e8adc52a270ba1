import type { EnrolmentCourse } from '#domain/enrolment/enrolment.queries.ts'
import type { Enrolment } from '#domain/enrolment/enrolment.ts'
import type { Programme } from '#domain/programme/programme.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { Timeline, type TimelineItem } from '#ui/lists.tsx'
import { DateText } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { instrumentWords } from '../file/file-words.ts'
import { OBSERVED_WORDS, REASON_WORDS } from './enrolment-words.ts'

type Props = { programme: Programme; enrolment: Enrolment; course: EnrolmentCourse }

type Happening = { on: LocalDate; title: string; by?: string | null; words?: string | null }

/** Everything that happened in one enrolment, newest first. */
export function CourseTimeline(props: Props) {
  const items = happeningsOf(props)
    .map((one, index) => ({ ...one, index }))
    .toSorted((a, b) => b.on.localeCompare(a.on) || b.index - a.index)
    .map(
      ({ on, title, by, words, index }): TimelineItem => ({
        key: String(index),
        when: <DateText day={on} />,
        title,
        ...(by && { by }),
        ...(words && { children: <p>{words}</p> }),
      }),
    )
  return <Timeline label="Verloop van het traject" items={items} />
}

function happeningsOf({ programme, enrolment, course }: Props): Happening[] {
  const phase = (id: string) => programme.phases.find((one) => one.id === id)?.title ?? id
  const competences = programme.phases.flatMap((one) => one.gate?.competences ?? [])
  const competence = (id: string) => competences.find((one) => one.id === id)?.title ?? id
  const ended = enrolment.endedOn && {
    on: enrolment.endedOn,
    title: course.endReason ? `Geëindigd: ${REASON_WORDS[course.endReason].toLowerCase()}` : 'Geëindigd',
    words: course.endNote,
  }
  return [
    { on: enrolment.startedOn, title: `Begonnen met ${programme.title}` },
    ...course.entered.map((one) => ({
      on: one.enteredOn,
      title: `Naar de fase ${phase(one.phase)}`,
      by: one.by,
      words: one.note,
    })),
    ...course.observations.map((one) => ({
      on: one.observedOn,
      title: `${competence(one.competence)}: ${OBSERVED_WORDS[one.level].toLowerCase()}`,
      by: one.by,
      words: one.evidence,
    })),
    ...course.extensions.map((one) => ({
      on: one.decidedOn,
      title: `Verlengd met ${counted(one.months, 'maand', 'maanden')}`,
      by: one.by,
      words: one.reason,
    })),
    ...course.answered.map((one) => ({
      on: one.answeredOn,
      title: `${instrumentWords(one.instrumentId, one.moment)} ingevuld`,
      by: one.by,
    })),
    ...(ended ? [ended] : []),
  ]
}
