import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'

// Field names, codes and limits are those of the interface that DUO published: they go out as they stand here.
const YesNo = z.enum(['Ja', 'Nee'])
const Literacy = z.enum(['A', 'AA', 'NVT'])
const Hours = z.strictObject({ uren: z.int().min(0).max(9999) })
const InstitutionNumber = z.string().length(10)
const ContactPerson = z.strictObject({
  naam: z.string().regex(/^[\s'‘.\p{L}\p{Pd}]{1,100}$/u),
  email: z.email().min(4).max(241),
  telefoonnummer: z
    .string()
    .min(3)
    .max(22)
    .regex(/^(\+|[0-9])((\s|\s?(-|\(0\))\s?)?[0-9]){2,15}([,][1-9][0-9]{1,8})?$/),
})

/**
 * What the municipality tells DUO, by kind. A member that DUO wants in the address and not in the body
 * (`instellingsnummer`) stands here too, so that a message is readable in one piece. Nowhere the number of a person, or
 * the one that DUO gave a contact person: they are looked up at the moment of sending.
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
  // Each takes the place of what DUO had: a member that is left out is withdrawn there.
  map: z.strictObject({ datumEindgesprekMap: LocalDate.optional(), verwijtbaar: YesNo.optional() }),
  pvt: z.strictObject({ datumOndertekeningPvt: LocalDate.optional(), verwijtbaar: YesNo.optional() }),
  'z-route': z.strictObject({ datumAfrondingZroute: LocalDate.optional() }),
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
  'contact-person': ContactPerson,
  'contact-person-change': ContactPerson,
  'contact-person-removed': z.strictObject({}),
  'contact-person-link': z.strictObject({}),
  'contact-person-unlink': z.strictObject({}),
} as const

const message = <K extends string, B extends z.ZodType>(kind: K, body: B) =>
  z.object({ kind: z.literal(kind), body })

/** A message about one person, or about a contact person of the municipality itself. */
export const Message = z.discriminatedUnion('kind', [
  message('pip', MESSAGE_BODIES.pip),
  message('pip-withdrawn', MESSAGE_BODIES['pip-withdrawn']),
  message('map', MESSAGE_BODIES.map),
  message('pvt', MESSAGE_BODIES.pvt),
  message('z-route', MESSAGE_BODIES['z-route']),
  message('hours-intake', MESSAGE_BODIES['hours-intake']),
  message('hours-participation', MESSAGE_BODIES['hours-participation']),
  message('hours-participation-language', MESSAGE_BODIES['hours-participation-language']),
  message('offer', MESSAGE_BODIES.offer),
  message('offer-withdrawn', MESSAGE_BODIES['offer-withdrawn']),
  message('contact-person', MESSAGE_BODIES['contact-person']),
  message('contact-person-change', MESSAGE_BODIES['contact-person-change']),
  message('contact-person-removed', MESSAGE_BODIES['contact-person-removed']),
  message('contact-person-link', MESSAGE_BODIES['contact-person-link']),
  message('contact-person-unlink', MESSAGE_BODIES['contact-person-unlink']),
])
export type Message = z.infer<typeof Message>
export type MessageKind = keyof typeof MESSAGE_BODIES
export const MessageKind = z.enum(Object.keys(MESSAGE_BODIES) as [MessageKind, ...MessageKind[]])
export type MessageBody<K extends MessageKind = MessageKind> = z.infer<(typeof MESSAGE_BODIES)[K]>

/** The members of a message of this kind, with what DUO takes for each. */
export const membersOf = (kind: MessageKind): Readonly<Record<string, z.ZodType>> =>
  MESSAGE_BODIES[kind].shape

/**
 * A message with a body that DUO would take: codes, limits and the combinations that it refuses (EXC.BODY).
 * @returns undefined when it would not
 */
export const readMessage = ({ kind, body }: { kind: string; body: unknown }): Message | undefined =>
  Message.safeParse({ kind, body }).data

/** Messages about a contact person; of these only making one goes without the number that DUO gave. */
export const concernsContact = (kind: MessageKind): boolean => kind.startsWith('contact-person')

/** A message about the municipality itself needs no number of a person, and belongs to no file. */
export const concernsPerson = (kind: MessageKind): boolean =>
  !['contact-person', 'contact-person-change', 'contact-person-removed'].includes(kind)

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
  'contact-person-change': { method: 'PUT', path: '/contactpersonen/{id}' },
  'contact-person-removed': { method: 'DELETE', path: '/contactpersonen/{id}' },
  'contact-person-link': { method: 'POST', path: '/contactpersonen/{id}/personen/{bsn}' },
  'contact-person-unlink': { method: 'DELETE', path: '/contactpersonen/{id}/personen/{bsn}' },
}

/**
 * The kinds that state the whole of what they are about: a newer one makes an older needless (EXC.SUPERSEDED). A plan
 * is none of them, because DUO counts from the first one.
 */
export const RESTATED = MessageKind.options.filter((kind) => PLACES[kind].method === 'PUT')

/**
 * The kinds that may not be told twice: the interface promises nothing about a second time (EXC.UNCERTAIN). Totals and
 * days are put again, what was removed is gone already, and a link that is there stays one.
 */
export const ONCE_ONLY = MessageKind.options.filter(
  (kind) => PLACES[kind].method === 'POST' && kind !== 'contact-person-link',
)

/** What a message of these kinds says was decided or counted in the file; nobody types it anew (EXC.REBUILT). */
export const isRebuilt = (kind: MessageKind): boolean => kind === 'pip' || kind.startsWith('hours-')

/**
 * The message as DUO takes it.
 * @param numbers the person's, nine digits, and the one that DUO gave the contact person; null where it needs none
 */
export function requestOf(
  { kind, body }: Message,
  { bsn, id }: { bsn: string | null; id: number | null },
): DuoRequest {
  const { method, path } = PLACES[kind]
  const members: Record<string, unknown> = {
    ...body,
    ...(bsn !== null && { bsn }),
    ...(id !== null && { id }),
  }
  const rest = { ...body } as Record<string, unknown>
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    delete rest[name]
    return encodeURIComponent(String(members[name]))
  })
  // A PUT without members withdraws what was there; it has a body all the same.
  const hasBody = method === 'PUT' || Object.keys(rest).length > 0
  return { method, path: filled, ...(hasBody && { body: rest }) }
}
