import { HANDOVER_SUBJECTS, type HandoverSubjectId } from '#domain/intake/content/handover-subjects.ts'
import type { AskedOf, HandoverState, Meeting, NotHeldReason } from '#domain/intake/handover.ts'
import type { Status } from '#ui/status.tsx'

export const ASKED_OF_WORDS = {
  reception: 'opvang van het COA',
  municipality: 'andere gemeente',
  other: 'andere organisatie',
} satisfies Record<AskedOf, string>

export const MEETING_WORDS = {
  'in-person': 'bij elkaar',
  video: 'met beeldbellen',
} satisfies Record<Meeting, string>

export const NOT_HELD_WORDS = {
  'no-answer': 'geen antwoord gekregen',
  'no-capacity': 'daar was geen tijd voor een gesprek',
  'person-did-not-want': 'de deelnemer wilde het niet',
  'person-did-not-come': 'de deelnemer kwam niet',
  'moved-on': 'de deelnemer is al weg bij die organisatie',
  'no-interpreter': 'er was geen tolk',
  other: 'anders',
} satisfies Record<NotHeldReason, string>

export const STATE_WORDS = {
  asked: 'Gevraagd, nog niet gepland',
  planned: 'Gepland',
  'awaits-report': 'De dag is voorbij: schrijf op hoe het ging',
  held: 'Gehouden, de deelnemer heeft het verslag nog niet',
  published: 'Gehouden, de deelnemer heeft het verslag',
  'not-held': 'Niet gehouden',
} satisfies Record<HandoverState, string>

export const STATE_STATUS = {
  asked: 'busy',
  planned: 'busy',
  'awaits-report': 'attention',
  held: 'busy',
  published: 'done',
  'not-held': 'calm',
} satisfies Record<HandoverState, Status>

export const subjectTitle = (id: HandoverSubjectId): string =>
  HANDOVER_SUBJECTS.find((subject) => subject.id === id)?.title ?? id
