import type { Answers } from '#domain/intake/answers.ts'
import {
  planTalk,
  postponeIntake,
  recordTalk,
  recordTalkNotHeld,
  startTalk,
} from '#domain/intake/intake.commands.ts'
import { DomainId } from '#domain/intake/life-domain.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import { done, workingDay } from './happening.ts'
import { type Said, TELLINGS } from './intake-texts.ts'
import { caseWorkerOn, fileOf, happened, type Story } from './story.ts'

// Days after the file was opened.
const FIRST = 9
const SECOND = 23
const THIRD = 37

/** The broad intake in talks: the first, how someone lives and learns, and what is private. */
export function tellIntake(story: Story): void {
  const { law, openedOn } = story
  const on = (days: number) => workingDay(addDays(openedOn, days))
  const telling = TELLINGS[law.plan.route]
  if (law.intake === 'none') return
  const isToCome = law.intake === 'planned'
  tellPlanned(story, openedOn, isToCome ? workingDay(addDays(story.today, 6)) : on(FIRST))
  if (isToCome) return
  tellHeld(story, on(FIRST), telling.first)
  if (law.intake === 'postponed') tellPostponed(story)
  else tellHeld(story, on(SECOND), telling.second(on(SECOND)))
  if (law.intake === 'whole') tellHeld(story, on(THIRD), telling.third)
}

const interpreterOf = ({ character }: Story): string | null =>
  character.languages.find(({ interpreterNeeded }) => interpreterNeeded)?.language ?? null

const talkOf = (story: Story, plannedOn: LocalDate) =>
  ({ plannedOn, way: 'in-person', interpreter: interpreterOf(story) }) as const

/** Planned on the day of opening; the talk itself may be still to come. */
function tellPlanned(story: Story, on: LocalDate, plannedOn: LocalDate): void {
  happened(story, {
    on,
    by: caseWorkerOn(story, on),
    act: async (ctx) => {
      story.intakeTalk = done(await planTalk(ctx, fileOf(story), talkOf(story, plannedOn)), 'planTalk')
    },
  })
}

function tellHeld(story: Story, on: LocalDate, said: Said): void {
  happened(story, {
    on,
    by: caseWorkerOn(story, on),
    act: (ctx) => hold(ctx, story, answersIn(said)),
  })
}

const answersIn = (said: Said): ReadonlyMap<DomainId, Answers> =>
  new Map(
    DomainId.options.flatMap((domain) => {
      const answers = said[domain]
      return answers ? [[domain, answers] as const] : []
    }),
  )

async function hold(ctx: Context, story: Story, answers: ReadonlyMap<DomainId, Answers>): Promise<void> {
  const { plannedOn: _, ...start } = talkOf(story, ctx.today)
  const wish = { ...start, talkId: story.intakeTalk, domains: [...answers.keys()] }
  const talkId = done(await startTalk(ctx, fileOf(story), wish), 'startTalk')
  story.intakeTalk = null
  const held = { talkId, heldOn: ctx.today, toldAlone: true, answers }
  done(await recordTalk(ctx, fileOf(story), held), 'recordTalk')
}

// Days ago: the talk that could not be held, and the birth for which the rest waits.
const MISSED = 40
const BIRTH = 26

/** The second talk was cancelled and a child was born: the intake waits, the legal term does not. */
function tellPostponed(story: Story): void {
  const missedOn = workingDay(addDays(story.today, -MISSED))
  tellPlanned(story, addDays(missedOn, -14), missedOn)
  happened(story, {
    on: missedOn,
    by: caseWorkerOn(story, missedOn),
    act: async (ctx) => {
      if (!story.intakeTalk) throw new Error('there is no talk to cancel')
      const missed = { talkId: story.intakeTalk, reason: 'cancelled-by-person' } as const
      done(await recordTalkNotHeld(ctx, fileOf(story), missed), 'recordTalkNotHeld')
      story.intakeTalk = null
    },
  })
  const birth = addDays(story.today, -BIRTH)
  happened(story, {
    on: addDays(birth, 2),
    by: caseWorkerOn(story, birth),
    act: async (ctx) => {
      const wish = { reason: 'birth', fromOn: birth } as const
      done(await postponeIntake(ctx, fileOf(story), wish), 'postponeIntake')
    },
  })
}
