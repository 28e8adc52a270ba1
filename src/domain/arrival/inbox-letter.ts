import { z } from 'zod'
import type { NumberKind } from '#domain/person/numbers.ts'
import { MessageId } from '#kernel/ids.ts'
import { ok, type Refused, refuse } from '#kernel/result.ts'

// The words are DUO's where DUO has them (the notification); the envelope around them is our agreement for the folder.
const Envelope = z.object({ berichtId: MessageId })

const LONGEST_V_NUMBER = 9_999_999_999

/** Whoever fills the folder from a spreadsheet writes it as text. */
const VNumber = z.union([
  z.int().min(0).max(LONGEST_V_NUMBER),
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number),
])

const Notification = Envelope.extend({
  notificatie: z.object({
    // The year 0000 is a day to JavaScript and none to the database.
    registratieDatumTijd: z.iso.datetime({ offset: true }).refine((at) => !at.startsWith('0000')),
    bsn: z
      .string()
      .regex(/^\d{9}$/)
      .optional(),
    vNummer: VNumber.optional(),
    gebeurtenisId: z.string().regex(/^[0-9A-Z]{1,6}$/),
  }),
  /** What was looked up at DUO because of this event, when whoever fills the folder does so. */
  gegevens: z.record(z.string(), z.unknown()).default({}),
})
export type Notification = z.infer<typeof Notification>

const Withdrawal = Envelope.extend({ intrekking: MessageId, reden: z.string().max(200).optional() })

const Answer = Envelope.partial().extend({
  antwoordOp: MessageId,
  /** As in HTTP: 202 means that it was received and is being looked at. */
  status: z.int().min(200).max(599),
  fouten: z.array(z.object({ fouttekst: z.string().max(200) })).default([]),
  antwoord: z.unknown().optional(),
})

/** A file of the folder: something happened, an earlier message does not count, or an answer to one of ours. */
export type Letter =
  | ({ what: 'event' } & Notification)
  | ({ what: 'withdrawal' } & z.infer<typeof Withdrawal>)
  | ({ what: 'answer' } & z.infer<typeof Answer>)

const LETTERS = {
  notificatie: Notification.transform((letter): Letter => ({ what: 'event', ...letter })),
  intrekking: Withdrawal.transform((letter): Letter => ({ what: 'withdrawal', ...letter })),
  antwoordOp: Answer.transform((letter): Letter => ({ what: 'answer', ...letter })),
} as const

/** Why a file says nothing that we understand; `member` is where it goes wrong, in DUO's words. */
export type Unreadable = {
  problem: 'not-json' | 'strange-character' | 'no-letter' | 'wrong-member'
  member: string
}

/** What a file says (ARR.UNREADABLE). */
export function readLetter(text: string): { ok: true; value: Letter } | (Refused<'unreadable'> & Unreadable) {
  const content = parsed(text)
  if (content === undefined) return unreadable('not-json')
  // A character that no text can hold, for the database.
  if (JSON.stringify(content).includes('\\u0000')) return unreadable('strange-character')
  const kind = Object.keys(LETTERS).find((member) => Object.hasOwn(Object(content), member))
  if (kind === undefined) return unreadable('no-letter')
  const read = LETTERS[kind as keyof typeof LETTERS].safeParse(content)
  if (read.success) return ok(read.data)
  return unreadable('wrong-member', read.error.issues[0]?.path.join('.'))
}

const unreadable = (problem: Unreadable['problem'], member = '') => ({
  ...refuse('unreadable'),
  problem,
  member,
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

export type EventNumber = { kind: NumberKind; number: string }

/** The numbers of the notification, as `numbers.ts` of the person keeps them; the BSN goes first (ARR.MATCH). */
export function numbersOn({ bsn, vNummer }: Notification['notificatie']): EventNumber[] {
  return [
    ...(bsn === undefined ? [] : [{ kind: 'bsn' as const, number: bsn }]),
    ...(vNummer === undefined ? [] : [{ kind: 'v-number' as const, number: String(vNummer) }]),
  ]
}

type StoredNumbers = { numberKind: NumberKind | null; number: string | null; vNumber: string | null }

/** The numbers that an event names somebody by; the BSN goes first. */
export const eventNumbers = ({ numberKind, number, vNumber }: StoredNumbers): EventNumber[] => [
  ...(numberKind === null || number === null ? [] : [{ kind: numberKind, number }]),
  ...(vNumber === null ? [] : [{ kind: 'v-number' as const, number: vNumber }]),
]
