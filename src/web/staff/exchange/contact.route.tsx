import { addContact, changeContact, removeContact } from '#domain/exchange/contact.commands.ts'
import { contactsOf } from '#domain/exchange/contact.queries.ts'
import { DuoContact } from '#domain/exchange/contact.ts'
import { exchangeRuns } from '#domain/exchange/exchange-run.queries.ts'
import { membershipsAs } from '#kernel/actor.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '../../paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '../../route.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { staffPage } from '../frame.tsx'
import { ContactsView } from './contact.view.tsx'

export const contactRoutes: readonly Route[] = [
  { method: 'GET', path: paths.duoContacts, handle: (call) => show(call, call.query.wie ?? '') },
  { method: 'POST', path: paths.duoContacts, handle: save },
  { method: 'POST', path: paths.duoContactRemove, handle: remove },
]

const administered = ({ ctx }: Call): MunicipalityId | undefined =>
  membershipsAs(ctx.actor, ['administrator']).find(({ municipalityId }) => municipalityId)?.municipalityId ??
  undefined

/** @param chosen the contact person that is being changed; empty for a new one */
async function show(call: Call, chosen: string, filled?: Filled): Promise<Answer> {
  const municipalityId = administered(call)
  if (!municipalityId) return notFound
  const contacts = await contactsOf(call.ctx, municipalityId)
  const known = contacts.find(({ id }) => id === chosen)
  const fields = known && { ...known, duoNumber: String(known.duoNumber ?? '') }
  const { name, email, phone, duoNumber } = fields ?? { name: '', email: '', phone: '', duoNumber: '' }
  const failed = filled !== undefined && filled.errors.length > 0
  return staffPage(call, {
    title: 'Contactpersonen bij DUO',
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: [{ label: 'Instellingen', href: paths.settings }, { label: 'Contactpersonen bij DUO' }],
    children: (
      <ContactsView
        contacts={contacts}
        chosen={known}
        filled={filled ?? filledWith({ name, email, phone, duoNumber })}
        runs={await exchangeRuns(call.ctx)}
      />
    ),
  })
}

const WRONG = {
  name: 'Vul een naam in van hoogstens 100 letters, zonder cijfers. Zo vraagt DUO het.',
  email: 'Vul een e-mailadres in, bijvoorbeeld inburgering@gemeente.nl.',
  phone: 'Vul een telefoonnummer in, bijvoorbeeld 0529-488388.',
  duoNumber: 'Dit is een getal van 1 tot en met 99999. Laat het leeg als DUO deze persoon nog niet kent.',
} satisfies Record<keyof DuoContact, string>

function read(fields: Filled['fields']): { contact?: DuoContact; errors: FormError[] } {
  const typed = (field: string) => fields[field]?.trim() ?? ''
  const number = typed('duoNumber')
  const read = DuoContact.safeParse({
    name: typed('name'),
    email: typed('email'),
    phone: typed('phone'),
    duoNumber: number === '' ? null : Number(number),
  })
  if (read.success) return { contact: read.data, errors: [] }
  const wrong = new Set(read.error.issues.map(({ path }) => path[0] as keyof DuoContact))
  return { errors: [...wrong].map((field) => ({ field, message: WRONG[field] })) }
}

async function save(call: Call): Promise<Answer> {
  const municipalityId = administered(call)
  if (!municipalityId) return notFound
  const { fields } = await call.form()
  const { contact, errors } = read(fields)
  const id = fields.id ?? ''
  if (!contact) return show(call, id, { fields, errors })
  const saved =
    id === ''
      ? await addContact(call.ctx, municipalityId, contact)
      : await changeContact(call.ctx, { municipalityId, id }, contact)
  return saved.ok ? redirect(paths.duoContacts, 'Dit wordt aan DUO gemeld.') : notFound
}

const NOT_REMOVED = {
  'still-linked': 'Deze contactpersoon hoort nog bij dossiers. Koppel daar eerst iemand anders.',
  'number-missing': 'DUO heeft nog geen nummer gegeven. Wacht daarop, of vul het nummer in.',
} satisfies Record<Exclude<RefusalOf<typeof removeContact>, 'not-found'>, string>

async function remove(call: Call): Promise<Answer> {
  const municipalityId = administered(call)
  if (!municipalityId) return notFound
  const { fields } = await call.form()
  const id = fields.id ?? ''
  const removed = await removeContact(call.ctx, { municipalityId, id })
  if (removed.ok) return redirect(paths.duoContacts, 'De contactpersoon wordt bij DUO verwijderd.')
  return removed.error === 'not-found'
    ? redirect(paths.duoContacts, 'Deze contactpersoon staat niet meer in de lijst.')
    : redirect(paths.duoContact(id), NOT_REMOVED[removed.error])
}
