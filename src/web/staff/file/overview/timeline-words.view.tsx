import type { Child } from 'hono/jsx'
import { eventOf } from '#domain/arrival/inbox.ts'
import { EndReason, ObservationLevel } from '#domain/enrolment/enrolment.ts'
import { CloseReason } from '#domain/file/closing.ts'
import type { TimelineEntry, TimelineFact } from '#domain/file/timeline.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import type { TimelineItem } from '#ui/lists.tsx'
import { DateText } from '#ui/text.tsx'
import { counted } from '#ui/words.ts'
import { ChangeWords } from '../change-words.view.tsx'
import { CLOSE_WORDS, CONTACT_WORDS, END_WORDS, instrumentWords, LEVEL_WORDS } from '../file-words.ts'
import { roleWord } from '../team/colleague.ts'

export function timelineItem({ key, day, by, fact }: TimelineEntry): TimelineItem {
  const { title, text } = wordsOf(fact)
  return {
    key,
    when: <DateText day={day} />,
    title,
    ...(text && { children: text }),
    ...(by && { by }),
  }
}

type Words = { title: string; text?: Child }
type FactOf<W extends TimelineFact['what']> = Extract<TimelineFact, { what: W }>
type Wording = { [W in TimelineFact['what']]: (fact: FactOf<W>) => Words }

function wordsOf(fact: TimelineFact): Words {
  const word = WORDS[fact.what] as (fact: TimelineFact) => Words
  return word(fact)
}

const paragraph = (text: string | null): { text?: Child } => (text ? { text: <p>{text}</p> } : {})

const WORDS: Wording = {
  'told-by-duo': ({ code, note }) => ({ title: `DUO: ${eventOf(code).title}`, ...paragraph(note) }),
  'duo-withdrawn': ({ code, reason }) => ({
    title: `DUO: ${eventOf(code).title}, ingetrokken`,
    ...paragraph(reason),
  }),
  opened: () => ({ title: 'Dossier geopend' }),
  closed: ({ reason, note }) => {
    const known = CloseReason.safeParse(reason)
    return {
      title: `Dossier gesloten${known.success ? `: ${CLOSE_WORDS[known.data].toLowerCase()}` : ''}`,
      ...paragraph(note),
    }
  },
  reopened: ({ note }) => ({ title: 'Dossier weer geopend', ...paragraph(note) }),
  contact: ({ kind, note }) => ({ title: CONTACT_WORDS[kind], ...paragraph(note) }),
  enrolled: ({ programmeId }) => ({ title: `${programmeById(programmeId).title} gestart` }),
  ended: ({ programmeId, endReason, note }) => {
    const reason = EndReason.safeParse(endReason)
    const why = reason.success ? `: ${END_WORDS[reason.data]}` : ''
    return { title: `${programmeById(programmeId).title} gestopt${why}`, ...paragraph(note) }
  },
  phase: ({ programmeId, phase, note }) => {
    const { title, phases } = programmeById(programmeId)
    const name = phases.find((one) => one.id === phase)?.title ?? phase
    return { title: `${title}: nieuwe fase ${name}`, ...paragraph(note) }
  },
  extended: ({ programmeId, months, reason }) => ({
    title: `${programmeById(programmeId).title} ${counted(months, 'maand', 'maanden')} verlengd`,
    ...paragraph(reason),
  }),
  observed: ({ programmeId, competence, level, evidence }) => {
    const name = programmeById(programmeId)
      .phases.flatMap((phase) => phase.gate?.competences ?? [])
      .find((one) => one.id === competence)?.title
    const seen = ObservationLevel.safeParse(level)
    const how = seen.success ? LEVEL_WORDS[seen.data] : level
    return { title: `${name ?? competence}: ${how}`, ...paragraph(evidence) }
  },
  answered: ({ instrumentId, moment }) => ({ title: `${instrumentWords(instrumentId, moment)} ingevuld` }),
  asked: ({ instrumentId, moment }) => ({ title: `${instrumentWords(instrumentId, moment)} gevraagd` }),
  corrected: ({ reason, changes }) => ({
    title: 'Gegevens verbeterd',
    text: (
      <>
        <ul class="utrecht-unordered-list">
          {changes.map((change) => (
            <li key={change.field}>
              <ChangeWords change={change} />
            </li>
          ))}
        </ul>
        {reason && <p>Reden: {reason}</p>}
      </>
    ),
  }),
  joined: ({ name, role }) => ({ title: `${name} (${roleWord(role)}) op het team` }),
  left: ({ name, role }) => ({ title: `${name} (${roleWord(role)}) van het team` }),
  transfer: ({ event, municipality, reason, leftOut }) => ({
    title: TRANSFER_WORDS[event](municipality),
    ...paragraph(leftOut > 0 ? `${counted(leftOut, 'feit is', 'feiten zijn')} niet overgenomen.` : reason),
  }),
}

const TRANSFER_WORDS = {
  offered: (to) => `Aangeboden aan gemeente ${to}`,
  withdrawn: (to) => `Overdracht aan gemeente ${to} ingetrokken`,
  accepted: (to) => `Overgenomen door gemeente ${to}`,
  rejected: (to) => `Overdracht afgewezen door gemeente ${to}`,
  arrived: (from) => `Verhuisd vanuit gemeente ${from}`,
} satisfies Record<FactOf<'transfer'>['event'], (municipality: string) => string>
