import { linkContact } from '#domain/exchange/contact.commands.ts'
import { contactOfFile } from '#domain/exchange/contact.queries.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form, SelectField } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { paths } from '../../paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '../../route.ts'
import { readFile } from '../file/file-access.ts'
import { filePageOf } from '../file/file-frame.tsx'
import { nameOn } from '../file/file-name.ts'

export const fileContactRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers/:fileId/contactpersoon', handle: show },
  { method: 'POST', path: '/dossiers/:fileId/contactpersoon', handle: link },
]

async function open(call: Call) {
  const read = await readFile(call, 'contactpersoon', 'exchange')
  return read?.parts.has('numbers') ? read : undefined
}

async function show(call: Call): Promise<Answer> {
  const read = await open(call)
  if (!read) return notFound
  const { file, parts } = read
  const { contacts, current, usual } = await contactOfFile(call.ctx, file)
  const card = await fileCard(call.ctx, file, parts)
  const options = contacts.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))
  const children = (
    <>
      <PageTitle lead="Wie DUO en anderen in de keten kunnen bellen of mailen over deze inwoner. Meestal is dat de consulent.">
        Contactpersoon voor {nameOn(card)}
      </PageTitle>
      {contacts.length === 0 ? (
        <EmptyState title="De gemeente heeft nog geen contactpersonen.">
          De functioneel beheerder vult ze in bij Beheer.
        </EmptyState>
      ) : (
        <Form action={paths.fileDuoContact(file.fileId)}>
          <SelectField
            name="contact"
            label="Contactpersoon"
            placeholder="niemand"
            optional
            help={
              current === null && usual !== null ? 'Voorgesteld: de consulent. Nog niet gemeld.' : undefined
            }
            value={current ?? usual ?? ''}
            options={options}
          />
          <ActionGroup>
            <Button>Bewaren en melden</Button>
            <LinkButton href={paths.numbers(file.fileId)}>Terug</LinkButton>
          </ActionGroup>
        </Form>
      )}
    </>
  )
  return filePageOf(call, { card, file }, { children, crumb: 'Contactpersoon' })
}

async function link(call: Call): Promise<Answer> {
  const read = await open(call)
  if (!read) return notFound
  const { fileId } = read.file
  const { fields } = await call.form()
  const linked = await linkContact(call.ctx, fileId, fields.contact || null)
  if (linked.ok) return redirect(paths.fileDuoContact(fileId), 'Dit wordt aan DUO gemeld.')
  return linked.error === 'not-found'
    ? notFound
    : redirect(paths.fileDuoContact(fileId), NOT_LINKED[linked.error])
}

const NOT_LINKED = {
  'no-such-contact': 'Deze contactpersoon staat niet meer in de lijst. Kies iemand anders.',
  'not-changed': 'Dit was al zo. Er is niets gemeld.',
}
