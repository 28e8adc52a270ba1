import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { httpsTransport } from '#platform/exchange-https.ts'
import { day, done } from '#test/builders.ts'
import { ownDatabase, type TestDatabase } from '#test/database.ts'
import { duoMock, hasDuoInterface } from '#test/duo-mock.ts'
import { anOutbox } from '#test/duo-outbox.ts'
import { addContact, linkContact } from './contact.commands.ts'
import { contactsOf } from './contact.queries.ts'
import { concernsContact, concernsPerson, type Message, type MessageBody, MessageKind } from './message.ts'

const PLAN: MessageBody<'pip'> = {
  dagtekeningPip: day('2026-11-18'),
  leerroute: 'B',
  niveau: 'B1',
  geschatteIntensiteitB1Route: 600,
  indicatorMagOpleidingAfmaken: false,
  indicatorAlfabetiseringsonderwijs: 'AA',
}
const PIP: Message = { kind: 'pip', body: PLAN }

let database: TestDatabase
let outbox: Awaited<ReturnType<typeof anOutbox>>

beforeAll(async () => {
  database = await ownDatabase()
})
beforeEach(async () => {
  outbox = await anOutbox(database)
})

const EVERY_KIND: { [K in MessageKind]: MessageBody<K> } = {
  pip: PLAN,
  'pip-withdrawn': {},
  map: { datumEindgesprekMap: day('2026-11-10'), verwijtbaar: 'Nee' },
  pvt: { datumOndertekeningPvt: day('2026-11-10') },
  'z-route': { datumAfrondingZroute: day('2026-11-10') },
  'hours-intake': { uren: 0 },
  'hours-participation': { uren: 812 },
  'hours-participation-language': { uren: 9999 },
  offer: {
    instellingsnummer: '0000012345',
    datumInburgeringsaanbod: day('2026-12-01'),
    verwachteStartdatumOpleiding: day('2026-12-01'),
    indicatorAlfabetiseringsonderwijs: 'NVT',
  },
  'offer-withdrawn': { instellingsnummer: '0000012345' },
  'contact-person': { naam: 'Anne de Vries', email: 'inburgering@example.nl', telefoonnummer: '0529-488388' },
  'contact-person-change': { naam: 'Anne', email: 'anne@example.nl', telefoonnummer: '0529-488388' },
  'contact-person-removed': {},
  'contact-person-link': {},
  'contact-person-unlink': {},
}

describe.skipIf(!hasDuoInterface)(
  'against the interface that DUO published (skipped where its files do not lie beside the project)',
  () => {
    let duo: Awaited<ReturnType<typeof duoMock>>
    beforeAll(async () => {
      duo = await duoMock()
    })
    afterAll(() => duo.stop())
    const contact = { name: 'Anne', email: 'anne@example.nl', phone: '0529-488388', duoNumber: 412 }
    const aContact = () =>
      outbox.transact(async (ctx) => done(await addContact(ctx, outbox.municipality.id, contact)))
    const direct = () =>
      httpsTransport({ url: duo.url, source: '00000001002220647000', target: '00000001800866472000' })

    test.each(MessageKind.options)('a message %s is taken as it is', async (kind) => {
      const message = { kind, body: EVERY_KIND[kind] } as Message
      const fileId = concernsPerson(kind) ? await outbox.aFile() : null
      const contactId = concernsContact(kind) ? await aContact() : undefined
      await outbox.send(direct())
      const id = await outbox.queued(message, fileId, contactId)
      expect(await outbox.send(direct())).toMatchObject({ accepted: 1 })
      expect(duo.takenIn.get(id)).toMatchObject({ messageId: id, faults: [] })
      expect(await outbox.stands(id)).toMatchObject({ state: 'accepted', refusals: [] })
    })

    test('a new contact person gets a number of DUO, and who is linked before that waits for it', async () => {
      const fileId = await outbox.aFile()
      const id = await outbox.transact(async (ctx) => {
        const added = await addContact(ctx, outbox.municipality.id, { ...contact, duoNumber: null })
        return done(added)
      })
      await outbox.transact(async (ctx) => done(await linkContact(ctx, fileId, id)))
      const { naam, email, telefoonnummer } = EVERY_KIND['contact-person']
      const contactpersoongegevens = { naam, email, telefoonnummer }
      duo.stage({ status: 201, body: { id: 9_041, contactpersoongegevens } })
      expect(await outbox.send(direct())).toMatchObject({ accepted: 2 })
      const told = duo.calls.slice(-2).map(({ method, template, faults }) => ({ method, template, faults }))
      expect(told).toEqual([
        { method: 'POST', template: '/contactpersonen', faults: [] },
        { method: 'POST', template: '/contactpersonen/{id}/personen/{bsn}', faults: [] },
      ])
      expect(await outbox.transact((ctx) => contactsOf(ctx, outbox.municipality.id))).toMatchObject([
        { id, duoNumber: 9_041, files: 1 },
      ])
    })

    test.each(['map', 'pvt', 'z-route'] as const)(
      'a %s of which the day was withdrawn is taken too',
      async (kind) => {
        const id = await outbox.queued({ kind, body: {} }, await outbox.aFile())
        expect(await outbox.send(direct())).toMatchObject({ accepted: 1 })
        expect(duo.takenIn.get(id)).toMatchObject({ body: {}, faults: [] })
      },
    )

    test('a refusal brings its words; without words ours', async () => {
      const fileId = await outbox.aFile()
      const first = await outbox.queued(PIP, fileId)
      duo.stage({ status: 400, body: [{ fouttekst: 'De dagtekening ligt voor de plicht' }] })
      await outbox.send(direct())
      expect(await outbox.stands(first)).toMatchObject({
        state: 'refused',
        refusals: ['De dagtekening ligt voor de plicht'],
      })
      const second = await outbox.queued(PIP, fileId)
      duo.stage({ status: 404 })
      await outbox.send(direct())
      expect(await outbox.stands(second)).toMatchObject({
        state: 'refused',
        refusals: [expect.stringContaining('kent deze')],
      })
    })

    test('a 503 is tried again later under the same berichtId', async () => {
      const id = await outbox.queued(PIP, await outbox.aFile())
      duo.stage({ status: 503 })
      expect(await outbox.send(direct())).toMatchObject({ 'not-delivered': 1 })
      await outbox.later()
      expect(await outbox.send(direct())).toMatchObject({ accepted: 1 })
      expect(duo.calls.filter((call) => call.messageId === id).length).toBe(2)
    })

    test('a line that breaks after DUO took it in: a day is put again, a plan waits for a person', async () => {
      const fileId = await outbox.aFile()
      const signed = await outbox.queued({ kind: 'pvt', body: EVERY_KIND.pvt }, fileId)
      duo.stage('hang-up')
      expect(await outbox.send(direct())).toMatchObject({ 'not-delivered': 1 })
      expect(await outbox.stands(signed)).toMatchObject({ state: 'retrying' })
      await outbox.later()
      await outbox.send(direct())
      expect(await outbox.stands(signed)).toMatchObject({ state: 'accepted' })
      const plan = await outbox.queued(PIP, fileId)
      duo.stage('hang-up')
      expect(await outbox.send(direct())).toMatchObject({ uncertain: 1 })
      await outbox.later()
      await outbox.send(direct())
      expect(await outbox.stands(plan)).toMatchObject({ state: 'uncertain' })
      expect(duo.calls.filter((call) => call.messageId === plan).length).toBe(1)
    })
  },
)
