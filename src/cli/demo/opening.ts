import { addTeamMember, correctPerson, endTeamMember, openFile } from '#domain/file/file.commands.ts'
import { partsFor } from '#domain/file/file.policy.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { fileCard } from '#domain/file/file-page.queries.ts'
import { joinHousehold } from '#domain/file/household.commands.ts'
import type { NewPerson } from '#domain/person/person.commands.ts'
import type { TeamMemberId } from '#kernel/ids.ts'
import { addDays, addMonths, type LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import type { CrewKey } from './crew.ts'
import { CORRECTION_REASONS } from './form-texts.ts'
import { done } from './happening.ts'
import { NAMES_BY_ORIGIN } from './names.ts'
import { caseWorkerOn, daysAfterOpening, fileOf, happened, type Story, somePhone } from './story.ts'

/** The file is opened, and whoever helps joins the case team and leaves it again. */
export function tellOpening(story: Story): void {
  const { caseWorker, openedOn, crew, character } = story
  happened(story, {
    on: openedOn,
    by: caseWorker,
    act: async (ctx) => {
      const wish = {
        municipalityId: crew.municipality.id,
        person: story.details,
        part: character.part,
        openedOn,
        caseWorker: seatOf(story, caseWorker),
      }
      story.fileId = done(await openFile(ctx, wish), 'openFile')
    },
  })
  tellHandover(story)
  tellBridgeBuilder(story)
  tellCoach(story)
  tellCorrection(story)
}

/** The partner of an earlier file comes to stand in the same household as soon as both files are there. */
export function tellHousehold(first: Story, second: Story): void {
  const [earlier, later] = first.openedOn <= second.openedOn ? [first, second] : [second, first]
  const on = addDays(later.openedOn, 1) > later.today ? later.openedOn : addDays(later.openedOn, 1)
  happened(later, {
    on,
    by: 'hanneke',
    act: async (ctx) => {
      const partner = { fileId: fileOf(later), role: 'partner', from: ctx.today } as const
      done(await joinHousehold(ctx, fileOf(earlier), partner), 'joinHousehold')
    },
  })
}

type Stay = { key: CrewKey; from: LocalDate; to: LocalDate | null }

/** Puts someone on the case team, and takes them off it on the last day when that has come. */
export function tellTeamMember(story: Story, { key, from, to }: Stay): void {
  const stay: { id: TeamMemberId | null } = { id: null }
  happened(story, {
    on: from,
    by: caseWorkerOn(story, from),
    act: async (ctx) => {
      const member = { ...seatOf(story, key), from: ctx.today }
      stay.id = done(await addTeamMember(ctx, fileOf(story), member), 'addTeamMember')
    },
  })
  if (to === null) return
  happened(story, {
    on: to,
    by: caseWorkerOn(story, to),
    act: async (ctx) => {
      if (stay.id)
        done(await endTeamMember(ctx, fileOf(story), { id: stay.id, to: ctx.today }), 'endTeamMember')
    },
  })
}

/** Who helps in the own language during the first months. */
export const bridgeSpan = ({ character, openedOn }: Story) =>
  (['ar', 'ti'] as const).some((language) => language === character.contactLanguage) &&
  character.age % 3 === 0
    ? { from: addDays(openedOn, 3), to: addDays(openedOn, 120) }
    : null

function tellBridgeBuilder(story: Story): void {
  const span = bridgeSpan(story)
  if (span) tellTeamMember(story, { key: 'rahwa', ...span })
}

/** The career coach joins when paid work comes in sight: after a year of Thuis in Dalfsen. */
export function coachFrom({ spans }: Story): LocalDate | null {
  const span = spans.find(({ course }) => course.programmeId === 'thuis-in-dalfsen')
  if (!span) return null
  const from = addMonths(span.start, 12)
  return span.end && span.end <= from ? null : from
}

function tellCoach(story: Story): void {
  const from = coachFrom(story)
  if (from) tellTeamMember(story, { key: story.coach, from, to: null })
}

function tellHandover(story: Story): void {
  const { handover } = story.life
  if (!handover) return
  const day = daysAfterOpening(story, handover.after)
  const next = caseWorkerOn(story, day)
  // Whoever sees the whole municipality arranges it: the one who leaves may see the file no longer.
  happened(story, { on: day, by: 'hanneke', act: (ctx) => leave(ctx, story) })
  if (handover.to === 'nobody') return
  happened(story, {
    on: day,
    by: 'hanneke',
    act: async (ctx) => {
      const member = { ...seatOf(story, next), from: ctx.today }
      done(await addTeamMember(ctx, fileOf(story), member), 'addTeamMember')
    },
  })
}

async function leave(ctx: Context, story: Story): Promise<void> {
  const file = await fileFor(ctx, fileOf(story))
  const team = file ? (await fileCard(ctx, file, partsFor(file.roles))).team : []
  const { name } = story.crew.actors[story.caseWorker]
  const member = team.find((one) => one.name === name && one.role === 'case-worker')
  if (!member) throw new Error('the case worker is not on the team')
  const last = { id: member.id, to: addDays(ctx.today, -1) }
  done(await endTeamMember(ctx, fileOf(story), last), 'endTeamMember')
}

/** One in five files was corrected once; the old value stays. */
function tellCorrection(story: Story): void {
  const { random } = story
  if (!random.chance(0.2)) return
  const on = daysAfterOpening(story, random.between(15, 50))
  const what = random.pick(['phone', 'familyName', 'birthDate'] as const)
  const change = changeOf(story, what)
  happened(story, {
    on,
    by: caseWorkerOn(story, on),
    act: async (ctx) => {
      const details = { ...story.details, ...change }
      const reason = CORRECTION_REASONS[what]
      done(await correctPerson(ctx, fileOf(story), { details, reason }), 'correctPerson')
      story.details = details
    },
  })
}

function changeOf(story: Story, what: keyof typeof CORRECTION_REASONS): Partial<NewPerson> {
  const { random, details, character } = story
  if (what === 'phone') return { phone: somePhone(random) }
  if (what === 'birthDate')
    return { birthDate: details.birthDate && addDays(details.birthDate, -random.between(1, 27)) }
  return { familyName: random.pick(NAMES_BY_ORIGIN[character.origin].family) }
}

function seatOf({ crew }: Story, key: CrewKey) {
  const actor = crew.actors[key]
  const [job] = actor.memberships
  if (!job) throw new Error(`${key} has no job`)
  return { userId: actor.userId, organisationId: job.organisationId, role: job.role }
}
