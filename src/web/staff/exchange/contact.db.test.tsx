import { beforeEach, expect, test } from 'vitest'
import { sendDue } from '#domain/exchange/sending.commands.ts'
import { addTeamMember } from '#domain/file/file.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Departure } from '#platform/exchange-transport.ts'
import { aMunicipality, asCaseWorker, aWorker, day, done, type Municipality } from '#test/builders.ts'
import { acting, ownDatabase, type TestDatabase, theSystem } from '#test/database.ts'
import { aFileWithNumber } from '#test/duo-letters.ts'
import { type Browser, theWeb } from '#test/web.ts'

let database: TestDatabase
let dalfsen: Municipality
let worker: UserActor
let administrator: Browser
let caseWorker: Browser
let fileId: FileId

beforeEach(async () => {
  database = await ownDatabase()
  dalfsen = await aMunicipality(database, 'Dalfsen')
  worker = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  const web = theWeb(database)
  administrator = await web.browserOf(
    await aWorker(database, dalfsen, { role: 'administrator', scope: 'municipality' }),
  )
  caseWorker = await web.browserOf(worker)
  fileId = await aFileWithNumber(database, dalfsen)
})

/** DUO, which gives every new contact person the next number from 412. */
function duo() {
  const heard: string[] = []
  let next = 412
  const send = async ({ method, path }: Departure) => {
    heard.push(`${method} ${path}`)
    return path === '/contactpersonen'
      ? ({ kind: 'accepted', answer: { id: next++ } } as const)
      : ({ kind: 'accepted' } as const)
  }
  const transact = <T,>(work: Parameters<typeof acting<T>>[2]) =>
    acting(database, theSystem(dalfsen.id), work)
  return {
    heard,
    run: () => sendDue({ municipalityId: dalfsen.id, transact, transport: { takesOnce: false, send } }),
  }
}

const anne = { name: 'Anne de Vries', email: 'anne@dalfsen.example', phone: '0529-488388', duoNumber: '' }
const bert = { ...anne, name: 'Bert Smit', email: 'bert@dalfsen.example' }

async function idOf(name: string): Promise<string> {
  const page = await administrator.page('/beheer/duo')
  const found = new RegExp(`wie=([0-9a-f-]{36})"[^>]*>${name}`).exec(page)?.[1]
  if (!found) throw new Error(`${name} is not in the list`)
  return found
}

test('EXC.CONTACT: contact persons are added, linked to a person, changed and removed, and DUO hears each of it in order', async () => {
  const other = duo()
  for (const one of [anne, bert]) expect((await administrator.post('/beheer/duo', one)).status).toBe(303)
  const [first, second] = [await idOf('Anne de Vries'), await idOf('Bert Smit')]
  expect(await administrator.page('/beheer/duo')).toContain('wordt gemeld')
  expect((await caseWorker.post(`/dossiers/${fileId}/contactpersoon`, { contact: first })).status).toBe(303)
  await other.run()
  expect(await administrator.page('/beheer/duo')).toContain('nummer 412')
  await caseWorker.post(`/dossiers/${fileId}/contactpersoon`, { contact: second })
  await administrator.post('/beheer/duo', { ...anne, id: first, phone: '0529-488399', duoNumber: '412' })
  await other.run()
  const refused = await administrator.post('/beheer/duo/verwijderen', { id: second })
  expect(await administrator.page(refused.headers.get('location') ?? '')).toContain('Bert Smit wijzigen')
  await administrator.post('/beheer/duo/verwijderen', { id: first })
  await other.run()
  expect(other.heard.slice(0, 2)).toEqual(['POST /contactpersonen', 'POST /contactpersonen'])
  expect(other.heard.filter((call) => call.includes('personen/999990019'))).toEqual([
    'POST /contactpersonen/412/personen/999990019',
    'DELETE /contactpersonen/412/personen/999990019',
    'POST /contactpersonen/413/personen/999990019',
  ])
  expect(other.heard.filter((call) => call.endsWith('/contactpersonen/412'))).toEqual([
    'PUT /contactpersonen/412',
    'DELETE /contactpersonen/412',
  ])
  expect(await administrator.page('/beheer/duo')).not.toContain('Anne de Vries')
  expect((await caseWorker.post(`/dossiers/${fileId}/contactpersoon`, { contact: first })).status).toBe(303)
  await other.run()
  expect(other.heard.length).toBe(7)
})

test('the case worker of the file is proposed, and what is typed wrong is said at its field', async () => {
  await acting(database, theSystem(dalfsen.id), async (ctx) =>
    done(await addTeamMember(ctx, fileId, { ...asCaseWorker(worker), from: day('2026-01-01') })),
  )
  const email = await acting(database, worker, async ({ db }) => {
    const account = await db
      .selectFrom('account')
      .select('email')
      .where('id', '=', worker.userId)
      .executeTakeFirst()
    return account?.email ?? ''
  })
  expect(await caseWorker.page(`/dossiers/${fileId}/contactpersoon`)).toContain('nog geen contactpersonen')
  await administrator.post('/beheer/duo', anne)
  await administrator.post('/beheer/duo', { ...bert, email })
  const page = await caseWorker.page(`/dossiers/${fileId}/contactpersoon`)
  expect(page).toContain('Voorgesteld: de consulent.')
  expect(page).toMatch(/<option[^>]*selected[^>]*>Bert Smit/)
  const wrong = await administrator.post('/beheer/duo', {
    name: 'Anne 2',
    email: 'x',
    phone: 'bel',
    duoNumber: 'a',
  })
  expect(wrong.status).toBe(422)
  const words = await wrong.text()
  for (const field of ['name', 'email', 'phone', 'duoNumber'])
    expect(words).toContain(`href="#veld-${field}"`)
  expect(words).toContain('value="Anne 2"')
})

test('a refused contact person is made anew when it is put right; who only works on files cannot touch the list', async () => {
  await administrator.post('/beheer/duo', anne)
  const transact = <T,>(work: Parameters<typeof acting<T>>[2]) =>
    acting(database, theSystem(dalfsen.id), work)
  const heard: string[] = []
  const send = async ({ method, path }: Departure) => {
    heard.push(`${method} ${path}`)
    return { kind: 'refused', reasons: ['Naam onbekend'] } as const
  }
  await sendDue({ municipalityId: dalfsen.id, transact, transport: { takesOnce: false, send } })
  expect(await administrator.page('/beheer/duo')).toContain('geweigerd: Naam onbekend')
  const id = await idOf('Anne de Vries')
  await administrator.post('/beheer/duo', { ...anne, id, name: 'Anna de Vries' })
  await sendDue({ municipalityId: dalfsen.id, transact, transport: { takesOnce: false, send } })
  expect(heard).toEqual(['POST /contactpersonen', 'POST /contactpersonen'])
  expect((await caseWorker.get('/beheer/duo')).status).toBe(404)
  expect((await caseWorker.post('/beheer/duo', bert)).status).toBe(404)
  expect((await administrator.get(`/dossiers/${fileId}/contactpersoon`)).status).toBe(404)
})
