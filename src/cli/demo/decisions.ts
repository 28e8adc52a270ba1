import { hearPip, judgePip, sendPip, startPip, writePip } from '#domain/plan/pip.commands.ts'
import { decidePip, sendLetter } from '#domain/plan/pip.decision.commands.ts'
import type { PipContent } from '#domain/plan/pip.ts'
import { confirmObjection, receiveObjection } from '#domain/plan/pip-objection.commands.ts'
import type { ObjectionId } from '#kernel/ids.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { makeLetter } from '#platform/letter.ts'
import type { CaseWorkerKey } from './crew.ts'
import { done } from './happening.ts'
import type { PlanStage } from './law-lives.ts'
import { tellTeamMember } from './opening.ts'
import { ESTIMATED_HOURS, HEARD, LOWER_LEVEL, OBJECTION, PIP_TEXTS } from './plan-texts.ts'
import { caseWorkerOn, daysAfterOpening, fileOf, happened, isAsylum, type Story } from './story.ts'

/** Days before the plan is dated. */
const BEFORE = { written: 20, sent: 14, approved: 10, heard: 5 }

/** Days after the plan was dated. */
const AFTER = { objected: 9, confirmed: 11 }

/**
 * Starts the thread that makes letters, which takes a second, while the first files are opened.
 * @returns when it has made a first page, which nobody keeps
 */
export async function wakeTheLetterPress(today: LocalDate): Promise<void> {
  await makeLetter({
    subject: 'Proef',
    datedOn: today,
    sender: { name: '', lines: [] },
    addressee: [],
    details: [],
    footer: '',
    opening: [],
    sections: [],
    closing: { greeting: '', signature: [] },
    help: [],
  })
}

/** How far a version comes, in order. */
const STAGES: readonly PlanStage[] = ['draft', 'with-reader', 'agreed', 'decided']

/** The versions that are written here: drafted, read by a colleague, gone through with the person, and decided on. */
export function tellDecision(story: Story): void {
  const { stage, after } = story.law.plan
  const reached = STAGES.indexOf(stage)
  if (reached < 0) return
  const on = (before: number) => daysAfterOpening(story, after - before)
  const writer = caseWorkerOn(story, on(BEFORE.written))
  const step = (day: LocalDate, by: CaseWorkerKey, act: (ctx: Context) => Promise<unknown>) =>
    happened(story, { on: day, by, act })
  step(on(BEFORE.written), writer, (ctx) => write(ctx, story))
  if (reached < STAGES.indexOf('with-reader')) return
  step(on(BEFORE.sent), writer, async (ctx) => done(await sendPip(ctx, address(story)), 'sendPip'))
  const reader = readerFor(story, writer, on(BEFORE.sent))
  if (reached < STAGES.indexOf('agreed')) return
  step(on(BEFORE.approved), reader, async (ctx) =>
    done(await judgePip(ctx, address(story), APPROVAL), 'judgePip'),
  )
  step(on(BEFORE.heard), writer, (ctx) => hear(ctx, story))
  if (reached < STAGES.indexOf('decided')) return
  step(on(0), writer, (ctx) => decide(ctx, story))
  if (!story.law.objects) return
  const objected: Objected = { id: null }
  step(on(-AFTER.objected), writer, (ctx) => object(ctx, story, objected))
  step(on(-AFTER.confirmed), writer, (ctx) => confirm(ctx, story, objected))
}

/** The objection gets its id when it comes in. */
type Objected = { id: ObjectionId | null }

async function object(ctx: Context, story: Story, objected: Objected): Promise<void> {
  const { givenName, familyName } = story.character
  const objection = { ...OBJECTION, receivedOn: ctx.today, fromWhom: `${givenName} ${familyName}` }
  objected.id = done(await receiveObjection(ctx, address(story), objection), 'receiveObjection')
}

async function confirm(ctx: Context, story: Story, { id }: Objected): Promise<void> {
  if (!id) throw new Error('the objection has not come in')
  done(await confirmObjection(ctx, { ...address(story), objectionId: id }), 'confirmObjection')
}

const APPROVAL = { verdict: 'approved', comment: 'Duidelijk en goed te volgen.' } as const
const address = (story: Story) => ({ fileId: fileOf(story), version: 1 })

/** Nobody reads an own text: Hanneke, who sees every file, or else Wouter, who joins the case team for it. */
function readerFor(story: Story, writer: CaseWorkerKey, sent: LocalDate): CaseWorkerKey {
  if (writer !== 'hanneke') return 'hanneke'
  tellTeamMember(story, { key: 'wouter', from: sent, to: addDays(sent, BEFORE.sent) })
  return 'wouter'
}

async function write(ctx: Context, story: Story): Promise<void> {
  done(await startPip(ctx, fileOf(story), ''), 'startPip')
  done(await writePip(ctx, address(story), contentFor(story)), 'writePip')
}

function contentFor(story: Story): Partial<PipContent> {
  const { plan, isMover } = story.law
  const hours = plan.route === 'B1' && isAsylum(story) ? { routeHours: ESTIMATED_HOURS } : {}
  return { ...PIP_TEXTS[plan.route], ...hours, ...(isMover && LOWER_LEVEL) }
}

async function hear(ctx: Context, story: Story): Promise<void> {
  const hearing = { answer: 'agreed', on: ctx.today, words: HEARD, withInterpreter: true } as const
  done(await hearPip(ctx, address(story), hearing), 'hearPip')
}

async function decide(ctx: Context, story: Story): Promise<void> {
  const days = { datedOn: ctx.today, sentOn: ctx.today }
  done(await decidePip(ctx, address(story), days), 'decidePip')
  done(await sendLetter(ctx, address(story), { on: ctx.today, how: 'post' }), 'sendLetter')
}
