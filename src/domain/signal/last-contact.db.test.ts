import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { recordContact } from '#domain/file/file.commands.ts'
import { partsFor } from '#domain/file/file.policy.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { LAST_CONTACT_ON } from '#domain/file/last-contact.queries.ts'
import { askHandover, giveUpHandover, holdHandover, planHandover } from '#domain/intake/handover.commands.ts'
import { planTalk as planIntakeTalk } from '#domain/intake/intake.commands.ts'
import { takeBackTalk } from '#domain/intake/taken-back.commands.ts'
import { recordFacts } from '#domain/integration/integration.commands.ts'
import { holdTalk, planTalk } from '#domain/plan/progress-talk.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import { day, done } from '#test/builders.ts'
import { anIntakeScene, type IntakeScene, reached, WISH } from '#test/intake-scene.ts'
import { caseloadOf } from './caseload.queries.ts'

let scene: IntakeScene
beforeAll(async () => {
  scene = await anIntakeScene()
})

/** What each list and the page say of the last contact, which must be one day. */
async function lastContact(fileId: FileId, actor: UserActor = scene.worker) {
  return scene.as(actor, async (ctx) => {
    const onList = async (whose: 'mine' | 'all') =>
      (await caseloadOf(ctx, { whose, search: '', names: 'not-needed' })).find(({ id }) => id === fileId)
    const file = await reached(ctx, fileId)
    const card = await fileCard(ctx, file, partsFor(file.roles))
    const all = (await onList('all'))?.lastContactOn
    const mine = (await onList('mine'))?.lastContactOn
    expect(mine ?? all).toBe(all)
    expect(card.lastContact?.heldOn ?? null).toBe(all)
    return card.lastContact && `${card.lastContact.heldOn} ${card.lastContact.kind}`
  })
}

async function aFile() {
  const fileId = await scene.aFile()
  await noted(fileId, '2026-09-01')
  return fileId
}

const noted = (fileId: FileId, on: string, kind: 'phone' | 'no-show' = 'phone') =>
  scene.as(scene.worker, async (ctx) =>
    done(await recordContact(ctx, fileId, { heldOn: day(on), kind, note: '' })),
  )

test('an intake talk is contact, until it is taken back as a mistake; a planned one is none', async () => {
  const fileId = await aFile()
  const wish = { plannedOn: day('2026-11-20'), way: 'video', interpreter: null } as const
  await scene.as(scene.worker, async (ctx) => done(await planIntakeTalk(ctx, fileId, wish)))
  expect(await lastContact(fileId)).toBe('2026-09-01 phone')
  const talkId = done(await scene.hold(fileId, new Map([['motivation', WISH]]), '2026-11-10'))
  expect(await lastContact(fileId)).toBe('2026-11-10 intake-talk')
  await scene.as(scene.worker, async (ctx) =>
    done(await takeBackTalk(ctx, fileId, { talkId, reason: 'Dit was de broer' })),
  )
  expect(await lastContact(fileId)).toBe('2026-09-01 phone')
})

test('a handover that was held is contact; one that was asked, planned or not held is none', async () => {
  const fileId = await aFile()
  const question = {
    askedOn: day('2026-11-02'),
    askedOf: 'reception',
    organisation: 'COA',
    contact: null,
  } as const
  const asked = () => scene.as(scene.worker, async (ctx) => done(await askHandover(ctx, fileId, question)))
  const address = { fileId, handoverId: await asked() }
  const when = {
    on: day('2026-11-20'),
    at: '10:30',
    meeting: 'video',
    place: null,
    joining: 'COA',
    interpreter: null,
  } as const
  await scene.as(scene.worker, async (ctx) => {
    done(await planHandover(ctx, address, when))
    done(await giveUpHandover(ctx, address, { reason: 'no-answer', note: null }))
  })
  expect(await lastContact(fileId)).toBe('2026-09-01 phone')
  const again = { fileId, handoverId: await asked() }
  const report = { heldOn: day('2026-11-12'), report: 'Wil leren.', shared: [] }
  await scene.as(scene.worker, async (ctx) => done(await holdHandover(ctx, again, report)))
  expect(await lastContact(fileId)).toBe('2026-11-12 handover')
})

test('a talk about progress is contact; what came later, a no-show or not, decides as before', async () => {
  const fileId = await aFile()
  await scene.as(scene.worker, async (ctx) => {
    const plan = { kind: 'plan' as const, on: day('2026-09-01'), route: 'B1' as const, by: 'us' as const }
    done(await recordFacts(ctx, fileId, [plan], { source: 'plan' }))
    const talkId = done(await planTalk(ctx, fileId, day('2026-11-16')))
    const held = { heldOn: day('2026-11-16'), attendees: 'Rana', report: 'Gaat goed.', agreed: '' }
    done(await holdTalk(ctx, fileId, { ...held, talkId }))
  })
  expect(await lastContact(fileId)).toBe('2026-11-16 progress-talk')
  await noted(fileId, '2026-11-18', 'no-show')
  expect(await lastContact(fileId)).toBe('2026-11-16 progress-talk')
  await noted(fileId, '2026-11-16')
  expect(await lastContact(fileId)).toBe('2026-11-16 phone')
})

test('a file without any contact has none, and a career coach reads the same', async () => {
  const fileId = await scene.aFile()
  expect(await lastContact(fileId)).toBeNull()
  done(await scene.hold(fileId, new Map([['motivation', WISH]]), '2026-11-10'))
  expect(await lastContact(fileId, scene.coach)).toBe('2026-11-10 intake-talk')
})

test('the locks of the database keep talks from a partner: there what was noted counts alone', async () => {
  const fileId = await aFile()
  done(await scene.hold(fileId, new Map([['motivation', WISH]]), '2026-11-10'))
  const seen = await scene.as(scene.volunteer, (ctx) =>
    caseloadOf(ctx, { whose: 'all', search: '', names: 'not-needed' }),
  )
  expect(seen.find(({ id }) => id === fileId)?.lastContactOn).toBe('2026-09-01')
})

test('each table is read by the index on its last day, also in a database that was just filled', async () => {
  await aFile()
  const plan = await scene.as(scene.worker, async ({ db }) => {
    const { rows } = await sql<Record<string, string>>`
      explain select ${LAST_CONTACT_ON} from file f where f.municipality_id = ${scene.dalfsen.id}`.execute(db)
    return rows.map((row) => Object.values(row).join()).join('\n')
  })
  for (const table of ['contact_moment', 'intake_talk', 'handover', 'plan_talk']) {
    expect(plan).toMatch(new RegExp(`Index (Only )?Scan using ${table}_last on ${table}`))
  }
})
