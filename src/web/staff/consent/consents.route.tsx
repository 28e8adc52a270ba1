import { giveConsent } from '#domain/consent/consent.commands.ts'
import { mayRecordConsent, seesConsent } from '#domain/consent/consent.policy.ts'
import { consentsOf } from '#domain/consent/consent.queries.ts'
import { ConsentLocale, ConsentPurpose, NewConsent } from '#domain/consent/consent.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { FileId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, type Form, notFound, param, type Route, redirect } from '#web/route.ts'
import { type Filled, filledWith, readDay } from '../enrolment/filled.ts'
import { readFile } from '../file/file-access.ts'
import { filePageOf } from '../file/file-frame.tsx'
import { nameOn } from '../file/file-name.ts'
import { ConsentsView } from './consents.view.tsx'

const REFUSED = {
  'in-the-future': { field: 'givenOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'nothing-shared': { field: 'subjects', message: 'Kies wat er gedeeld mag worden.' },
  'more-than-the-text-names': {
    field: 'subjects',
    message: 'Dit staat niet in de tekst waar de deelnemer ja op zegt. Kies alleen uit de lijst.',
  },
  'already-given': { field: 'organisation', message: 'Voor deze organisatie is al toestemming gegeven.' },
} satisfies Record<Exclude<RefusalOf<typeof giveConsent>, 'not-found'>, FormError>

/** What was chosen to ask for, as an address or as the form that was sent. */
type Asked = { purpose: ConsentPurpose | undefined; subjects: readonly string[]; filled: Filled }

async function show(call: Call, asked: Asked = askedIn(call)): Promise<Answer> {
  const { ctx } = call
  const read = await readFile(call, 'toestemming')
  if (!read || !seesConsent(read.parts)) return notFound
  const { file } = read
  const card = await fileCard(ctx, file, read.parts)
  const { purpose, subjects, filled } = asked
  const spoken = ConsentLocale.catch('nl').parse(card.reach?.contactLanguage)
  const offered = { givenOn: writeDutchDate(ctx.today), locale: spoken, ...filled.fields }
  const view = (
    <ConsentsView
      fileId={file.fileId}
      name={nameOn(card)}
      today={ctx.today}
      consents={await consentsOf(ctx, file)}
      mayRecord={mayRecordConsent(file.roles)}
      asking={purpose && { purpose, subjects, spoken, filled: { ...filled, fields: offered } }}
    />
  )
  const failed = filled.errors.length > 0
  return filePageOf(call, { card, file }, { children: view, failed, crumb: 'Toestemming' })
}

const askedIn = ({ query }: Call): Asked => ({
  purpose: ConsentPurpose.safeParse(query.doel).data,
  subjects: [],
  filled: filledWith(),
})

async function send(call: Call): Promise<Answer> {
  const fileId = param(call, 'fileId', FileId)
  if (!fileId) return notFound
  const form = await call.form()
  const { fields } = form
  const { consent, errors } = readConsent(form)
  const again = (wrong: FormError[]) => {
    const purpose = ConsentPurpose.safeParse(fields.purpose).data
    return show(call, { purpose, subjects: form.all('subjects'), filled: { fields, errors: wrong } })
  }
  if (!consent) return again(errors)
  const given = await giveConsent(call.ctx, fileId, consent)
  if (given.ok) return redirect(paths.consents(fileId), 'De toestemming is vastgelegd.')
  return given.error === 'not-found' ? notFound : again([REFUSED[given.error]])
}

const SHAPE_WORDS: Readonly<Record<string, string>> = {
  organisation: 'Vul de naam van de organisatie in, met hoogstens 120 letters.',
  manner: 'Kies hoe de deelnemer ja zei.',
  locale: 'Kies in welke taal de tekst is gelezen of verteld.',
  subjects: REFUSED['more-than-the-text-names'].message,
}

function readConsent({ fields, all }: Form): { consent?: NewConsent; errors: FormError[] } {
  const { day: givenOn, errors } = readDay(fields, 'givenOn')
  const { purpose, organisation, locale, manner } = fields
  const typed = { purpose, organisation, locale, manner, subjects: all('subjects') }
  const rest = NewConsent.omit({ givenOn: true }).safeParse(typed)
  const wrongFields = new Set(rest.error?.issues.map(({ path }) => String(path[0])))
  const wrong = [...wrongFields].map((field) => {
    const message = SHAPE_WORDS[field]
    return message ? { field, message } : { field: null, message: 'Kies eerst met wie er gedeeld wordt.' }
  })
  if (!givenOn || !rest.success) return { errors: [...errors, ...wrong] }
  return { consent: { givenOn, ...rest.data }, errors: [] }
}

const path = '/dossiers/:fileId/toestemming'

export const consentPageRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => show(call) },
  { method: 'POST', path, handle: send },
]
