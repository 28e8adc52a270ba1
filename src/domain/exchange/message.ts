import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'

// Field names, codes and limits are those of the interface that DUO published: they go out as they stand here.
const YesNo = z.enum(['Ja', 'Nee'])
const Literacy = z.enum(['A', 'AA', 'NVT'])
const Hours = z.strictObject({ uren: z.int().min(0).max(9999) })
const InstitutionNumber = z.string().length(10)
const ContactPersonId = z.int().min(1).max(99_999)

/**
 * What the municipality tells DUO, by kind. A member that DUO wants in the address and not in the body
 * (`instellingsnummer`, `id`) stands here too, so that a message is readable in one piece. Nowhere a person's number:
 * it is looked up at the moment of sending.
 */
export const MESSAGE_BODIES = {
  pip: z
    .strictObject({
      dagtekeningPip: LocalDate,
      leerroute: z.enum(['B', 'O', 'Z']),
      niveau: z.enum(['A2', 'B1']).optional(),
      geschatteIntensiteitB1Route: z.int().min(1).max(9999).optional(),
      indicatorMagOpleidingAfmaken: z.boolean().optional(),
      indicatorAlfabetiseringsonderwijs: Literacy.optional(),
    })
    .refine((pip) => !(pip.leerroute === 'O' && pip.niveau === 'A2'), { path: ['niveau'] })
    .refine((pip) => !(pip.leerroute === 'Z' && pip.niveau === 'B1'), { path: ['niveau'] })
    .refine((pip) => pip.leerroute === 'B' || pip.geschatteIntensiteitB1Route === undefined, {
      path: ['geschatteIntensiteitB1Route'],
    }),
  'pip-withdrawn': z.strictObject({}),
  // DUO lets every member out; a message without any says nothing.
  map: z
    .strictObject({ datumEindgesprekMap: LocalDate.optional(), verwijtbaar: YesNo.optional() })
    .refine(saysSomething),
  pvt: z
    .strictObject({ datumOndertekeningPvt: LocalDate.optional(), verwijtbaar: YesNo.optional() })
    .refine(saysSomething),
  'z-route': z.strictObject({ datumAfrondingZroute: LocalDate }),
  // Hours are totals up to now, not what came since the last message.
  'hours-intake': Hours,
  'hours-participation': Hours,
  'hours-participation-language': Hours,
  offer: z.strictObject({
    instellingsnummer: InstitutionNumber,
    datumInburgeringsaanbod: LocalDate.optional(),
    verwachteStartdatumOpleiding: LocalDate.optional(),
    verwachteEinddatumOpleiding: LocalDate.optional(),
    indicatorAlfabetiseringsonderwijs: Literacy,
  }),
  'offer-withdrawn': z.strictObject({ instellingsnummer: InstitutionNumber }),
  'contact-person': z.strictObject({
    naam: z.string().regex(/^[\s'‘.\p{L}\p{Pd}]{1,100}$/u),
    email: z.email().min(4).max(241),
    telefoonnummer: z
      .string()
      .min(3)
      .max(22)
      .regex(/^(\+|[0-9])((\s|\s?(-|\(0\))\s?)?[0-9]){2,15}([,][1-9][0-9]{1,8})?$/),
  }),
  'contact-person-link': z.strictObject({ id: ContactPersonId }),
  'contact-person-unlink': z.strictObject({ id: ContactPersonId }),
} as const

function saysSomething(body: object): boolean {
  return Object.keys(body).length > 0
}

export type MessageKind = keyof typeof MESSAGE_BODIES
export const MessageKind = z.enum(Object.keys(MESSAGE_BODIES) as [MessageKind, ...MessageKind[]])
export type MessageBody<K extends MessageKind = MessageKind> = z.infer<(typeof MESSAGE_BODIES)[K]>

/** A message about one person, or (`contact-person`) about the municipality itself. */
export type Message = { [K in MessageKind]: { kind: K; body: MessageBody<K> } }[MessageKind]

/** The members of a message of this kind, with what DUO takes for each. */
export const membersOf = (kind: MessageKind): Readonly<Record<string, z.ZodType>> =>
  MESSAGE_BODIES[kind].shape

/** Whether DUO would take this body; codes, limits and the combinations that it refuses. */
export const isSendable = ({ kind, body }: { kind: MessageKind; body: unknown }): boolean =>
  MESSAGE_BODIES[kind].safeParse(body).success

/** A message about the municipality itself needs no number, and belongs to no file. */
export const concernsPerson = (kind: MessageKind): boolean => kind !== 'contact-person'

export type DuoRequest = { method: 'POST' | 'PUT' | 'DELETE'; path: string; body?: Record<string, unknown> }

// Members in braces stand in the address and not in the body: DUO's contract asks it, also of the person's number.
const PLACES: Record<MessageKind, Pick<DuoRequest, 'method' | 'path'>> = {
  pip: { method: 'POST', path: '/personen/{bsn}/PIP' },
  'pip-withdrawn': { method: 'DELETE', path: '/personen/{bsn}/PIP' },
  map: { method: 'PUT', path: '/personen/{bsn}/map' },
  pvt: { method: 'PUT', path: '/personen/{bsn}/pvt' },
  'z-route': { method: 'PUT', path: '/personen/{bsn}/zroute' },
  'hours-intake': { method: 'PUT', path: '/personen/{bsn}/uren/bredeintake/taallesknm' },
  'hours-participation': { method: 'PUT', path: '/personen/{bsn}/uren/participatieactiviteiten' },
  'hours-participation-language': { method: 'PUT', path: '/personen/{bsn}/uren/participatietaalles' },
  offer: { method: 'POST', path: '/personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}' },
  'offer-withdrawn': { method: 'DELETE', path: '/personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}' },
  'contact-person': { method: 'POST', path: '/contactpersonen' },
  'contact-person-link': { method: 'POST', path: '/contactpersonen/{id}/personen/{bsn}' },
  'contact-person-unlink': { method: 'DELETE', path: '/contactpersonen/{id}/personen/{bsn}' },
}

/**
 * The message as DUO takes it.
 * @param bsn nine digits; null only for a message that concerns no person
 */
export function requestOf({ kind, body }: Message, bsn: string | null): DuoRequest {
  const { method, path } = PLACES[kind]
  const members: Record<string, unknown> = { ...body, ...(bsn !== null && { bsn }) }
  const rest = { ...body } as Record<string, unknown>
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    delete rest[name]
    return encodeURIComponent(String(members[name]))
  })
  return { method, path: filled, ...(Object.keys(rest).length > 0 && { body: rest }) }
}
