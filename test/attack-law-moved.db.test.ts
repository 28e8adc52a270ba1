import { beforeAll, expect, test } from 'vitest'
import { acceptTransfer, sendTransfer } from '#domain/arrival/transfer.commands.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { recordAnswer } from '#domain/intake/intake.commands.ts'
import { addGoal } from '#domain/plan/goal.commands.ts'
import { decidePip } from '#domain/plan/pip.decision.commands.ts'
import { holdTalk, planTalk } from '#domain/plan/progress-talk.commands.ts'
import type { UserActor } from '#kernel/actor.ts'
import type { FileId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import {
  asSuperuser,
  coordinator,
  dalfsen,
  database,
  director,
  enrolled,
  ommen,
  onTeam,
  refugeeCouncil,
  setTheScene,
  volunteer,
} from './attack-scene.ts'
import { aWorker, day, done } from './builders.ts'
import { acting } from './database.ts'
import { aMessageEachWay, BSN } from './duo-letters.ts'
import {
  aFileForAPlan,
  aFullContent,
  anAgreedPip,
  DATED_TODAY,
  giveLetterhead,
  type PlanScene,
} from './pip-scene.ts'
import { foundBy, lyingIn } from './sweep.ts'

/** Words that stand at every place of a file where somebody writes, and nowhere else. */
const STORY = 'Verhuisverhaal'
const MOVED = [STORY, BSN]

let reader: UserActor
let receiver: UserActor
let scene: PlanScene
let moved: FileId

// A file with a dated plan, taken over by Ommen the day before the day on which the sweep looks.
beforeAll(async () => {
  await setTheScene()
  reader = await aWorker(database, dalfsen, { role: 'case-worker', scope: 'municipality' })
  receiver = await aWorker(database, ommen, { role: 'case-worker', scope: 'municipality' })
  scene = { database, municipality: dalfsen, writer: director, reader }
  await giveLetterhead(database, dalfsen)
  moved = await aFileForAPlan(scene)
  await onTeam(moved, volunteer)
  await enrolled(moved, 'vip', refugeeCouncil)
  await acting(database, director, beforeThePlan)
  const content = aFullContent({ reasons: STORY, healthNote: STORY })
  const decided = await anAgreedPip(scene, moved, { content })
  await acting(database, director, async (ctx) => {
    done(await decidePip(ctx, decided, DATED_TODAY))
    await aTalk(ctx)
  })
  await aMessageEachWay(database, dalfsen, moved)
  await asSuperuser(`update inbox_event set file_id = '${moved}', handled_on = '2026-11-20', handled_how = 'noted',
    details = '{"reden": "${STORY}"}', note = '${STORY}'`)
  // A refused message stays with who sent it, to look into (EXC.MOVED); every other one is closed.
  await asSuperuser(`update outbox_message set body = body || '{"reden": "${STORY}"}'
    where file_id = '${moved}' and accepted is distinct from false`)
})

async function beforeThePlan(ctx: Context): Promise<void> {
  const said = { answeredOn: day('2026-11-02') }
  done(await recordAnswer(ctx, moved, { ...said, domain: 'housing', answers: { 'own-view': STORY } }))
  done(await recordAnswer(ctx, moved, { ...said, domain: 'health', answers: { 'can-do': STORY } }))
  done(await addGoal(ctx, moved, { kind: 'work', title: STORY, why: STORY, languageAtWork: false }))
}

async function aTalk(ctx: Context): Promise<void> {
  const talkId = done(await planTalk(ctx, moved, day('2026-11-20')))
  const report = { heldOn: day('2026-11-20'), attendees: STORY, report: STORY, agreed: STORY }
  done(await holdTalk(ctx, moved, { talkId, ...report }))
}

/** The day of the move is still for who worked on it (ARR.TRANSFER.ACCESS): what was accepted today was so yesterday. */
const asIfYesterday = () =>
  asSuperuser(`alter table file_transfer disable trigger keep_to_own_side;
    update file_transfer set accepted_on = accepted_on - 1 where file_id = '${moved}';
    alter table file_transfer enable trigger keep_to_own_side;
    update file set moved_on = moved_on - 1 where id = '${moved}'`)

const tablesOf = (found: Awaited<ReturnType<typeof foundBy>>) => [...new Set(found.map(({ table }) => table))]

const CLOSES = [
  'file_transfer_contents',
  'file_transfer_health',
  'inbox_event',
  'intake_answer',
  'intake_health_answer',
  'outbox_message',
  'person_number',
  'pip_health',
  'pip_reason',
  'plan_goal',
  'plan_snapshot',
  'plan_snapshot_health',
  'plan_talk',
]

test('a file that moved is closed with SQL to everyone who worked on it, and open where it went', async () => {
  const health = { words: STORY, reason: STORY }
  const move = { fileId: moved, to: ommen.id, movedInOn: day('2026-11-10'), health }
  const id = done(await acting(database, director, (ctx) => sendTransfer(ctx, move)))
  expect(tablesOf(await foundBy(director, MOVED)).toSorted()).toEqual(CLOSES)

  const taken = await acting(database, receiver, (ctx) => acceptTransfer(ctx, id))
  const { fileId: fresh } = done(taken)
  await asIfYesterday()
  for (const one of [director, reader, coordinator, volunteer]) {
    const found = await foundBy(one, MOVED)
    // By the number case workers know again who comes back (ARR.RETURN).
    expect(found.filter(({ table }) => table !== 'person_number')).toEqual([])
  }
  expect(tablesOf(await lyingIn(MOVED))).toEqual(expect.arrayContaining(CLOSES))

  const there = tablesOf(await foundBy(receiver, MOVED))
  expect(there).toEqual(
    expect.arrayContaining(['file_transfer_contents', 'file_transfer_health', 'person_number']),
  )
  expect(await acting(database, receiver, (ctx) => fileFor(ctx, fresh))).toBeDefined()
})
