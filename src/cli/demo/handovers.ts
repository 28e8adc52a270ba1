import { askHandover, giveUpHandover, holdHandover, planHandover } from '#domain/intake/handover.commands.ts'
import { giveReport } from '#domain/talk-report/talk-report.commands.ts'
import type { HandoverId } from '#kernel/ids.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { done, workingDay } from './happening.ts'
import { caseWorkerOn, fileOf, happened, type Story } from './story.ts'

// Days after the file was opened.
const PLANNED = 2
const HELD = 12
const PUBLISHED = 16
const GIVEN_UP = 5

/** The talk of three with who knew the person before: asked, planned, held and given to the person. */
export function tellTalkOfThree(story: Story): void {
  const { law, openedOn, today } = story
  if (!law.handover) return
  const talk: Talk = { id: null }
  const on = (days: number) => workingDay(addDays(openedOn, days))
  const step = (day: LocalDate, act: (ctx: Context) => Promise<unknown>) =>
    happened(story, { on: day, by: caseWorkerOn(story, day), act })
  step(openedOn, (ctx) => ask(ctx, story, talk))
  if (law.handover === 'asked') return
  if (law.handover === 'not-held') {
    const why = { reason: 'no-answer', note: 'Twee keer gebeld en gemaild.' } as const
    step(on(GIVEN_UP), async (ctx) => done(await giveUpHandover(ctx, at(story, talk), why), 'giveUpHandover'))
    return
  }
  const planned = law.handover === 'planned' ? workingDay(addDays(today, 5)) : on(HELD)
  step(on(PLANNED), (ctx) => plan(ctx, story, { talk, on: planned }))
  if (law.handover === 'planned') return
  step(on(HELD), (ctx) => hold(ctx, story, talk))
  if (law.handover !== 'published') return
  step(on(PUBLISHED), (ctx) => give(ctx, story, talk))
}

/** The talk gets its id when it is asked for. */
type Talk = { id: HandoverId | null }

function at(story: Story, { id }: Talk) {
  if (!id) throw new Error('the talk was not asked for yet')
  return { fileId: fileOf(story), handoverId: id }
}

const REPORT = 'Rustig gesprek. De collega vertelt wat goed ging, en wat hier nog nodig is. Geen vragen meer.'
const SHARED = [
  { subject: 'family', words: 'Een zus woont in Duitsland. Ze bellen elke week.' },
  { subject: 'language', words: 'Leest en schrijft goed in de eigen taal.' },
  { subject: 'preparation', words: 'Volgde 60 uur taal en 12 uur KNM.' },
] as const

async function ask(ctx: Context, story: Story, talk: Talk): Promise<void> {
  const earlier = story.law.isMover
    ? ({
        askedOf: 'municipality',
        organisation: 'Gemeente Klinkerveen',
        contact: 'Afdeling inburgering',
      } as const)
    : ({
        askedOf: 'reception',
        organisation: 'Opvanglocatie De Lange Dreef',
        contact: 'Casemanager',
      } as const)
  const question = { askedOn: ctx.today, ...earlier }
  talk.id = done(await askHandover(ctx, fileOf(story), question), 'askHandover')
}

async function plan(ctx: Context, story: Story, { talk, on }: { talk: Talk; on: LocalDate }): Promise<void> {
  const { givenName, contactLanguage } = story.character
  const wish = {
    on: on < ctx.today ? ctx.today : on,
    at: '10:30',
    meeting: 'video',
    place: 'Een link komt in de uitnodiging.',
    joining: `${givenName}, de casemanager van de opvang en de consulent`,
    interpreter: contactLanguage === 'nl' ? null : contactLanguage,
  } as const
  done(await planHandover(ctx, at(story, talk), wish), 'planHandover')
}

async function hold(ctx: Context, story: Story, talk: Talk): Promise<void> {
  const report = { heldOn: ctx.today, report: REPORT, shared: [...SHARED] }
  done(await holdHandover(ctx, at(story, talk), report), 'holdHandover')
}

async function give(ctx: Context, story: Story, talk: Talk): Promise<void> {
  const { fileId, handoverId } = at(story, talk)
  const ref = { kind: 'handover', id: handoverId } as const
  const giving = { on: ctx.today, manner: 'handed-over' } as const
  done(await giveReport(ctx, fileId, { ref, additionId: null, giving }), 'giveReport')
}
