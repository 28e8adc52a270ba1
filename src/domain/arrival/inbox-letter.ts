import { z } from 'zod'
import type { NumberKind } from '#domain/person/numbers.ts'
import { MessageId } from '#kernel/ids.ts'

// The words are DUO's where DUO has them (the notification); the envelope around them is our agreement for the folder.
const Envelope = z.object({ berichtId: MessageId })

const Notification = Envelope.extend({
  notificatie: z.object({
    registratieDatumTijd: z.iso.datetime({ offset: true }),
    bsn: z
      .string()
      .regex(/^\d{9}$/)
      .optional(),
    vNummer: z.int().min(0).max(9_999_999_999).optional(),
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

const Letter = z.union([
  Notification.transform((letter): Letter => ({ what: 'event', ...letter })),
  Withdrawal.transform((letter): Letter => ({ what: 'withdrawal', ...letter })),
  Answer.transform((letter): Letter => ({ what: 'answer', ...letter })),
])

/** What a file says, or undefined when it is none of the three. */
export function readLetter(text: string): Letter | undefined {
  try {
    return Letter.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export type EventNumber = { kind: NumberKind; number: string }

/** The number of the notification; both as `numbers.ts` of the person keeps them. */
export function numberIn({ bsn, vNummer }: Notification['notificatie']): EventNumber | null {
  if (bsn !== undefined) return { kind: 'bsn', number: bsn }
  if (vNummer === undefined) return null
  return { kind: 'v-number', number: String(vNummer) }
}
