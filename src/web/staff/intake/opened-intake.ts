import type { Child } from 'hono/jsx'
import { draftForm } from '#domain/draft/draft.ts'
import { partsFor } from '#domain/file/file.policy.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import { type FileCard, fileCard } from '#domain/file/file-page.queries.ts'
import type { PersonDays } from '#domain/intake/answers.ts'
import { domainsFor, mayConductIntake } from '#domain/intake/intake.policy.ts'
import { type IntakeDesk, intakeDesk, type SeenTalk } from '#domain/intake/intake.queries.ts'
import { DomainId, type LifeDomain } from '#domain/intake/life-domain.ts'
import { isInOtherHands, isSettled, type Talk, talkDraft } from '#domain/intake/talk.ts'
import { FileId, IntakeTalkId } from '#kernel/ids.ts'
import { actorId } from '#platform/context.ts'
import type { Crumb } from '#ui/breadcrumbs.tsx'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, param } from '#web/route.ts'
import { type ReadFile, recordReading } from '../file/file-access.ts'
import { nameOn } from '../file/file-name.ts'
import { staffPage } from '../frame.tsx'

export type OpenedIntake = ReadFile & { fileId: FileId; card: FileCard; name: string; mayConduct: boolean }

/** The file of this address for who may see its intake; nothing is logged yet. */
async function reach(call: Call): Promise<ReadFile | undefined> {
  const fileId = param(call, 'fileId', FileId)
  const file = fileId && (await fileFor(call.ctx, fileId))
  const parts = file && partsFor(file.roles)
  return file && parts?.has('intake') ? { file, parts } : undefined
}

/** Writes both logs, health as such, and reads who this is about. Three queries. */
async function enter(
  call: Call,
  { file, parts }: ReadFile,
  { view, ofHealth }: { view: string; ofHealth: boolean },
): Promise<OpenedIntake> {
  await recordReading(call, file, { view, activity: ofHealth ? 'health' : 'guidance' })
  const card = await fileCard(call.ctx, file, parts)
  const { fileId, roles } = file
  return { file, parts, fileId, card, name: nameOn(card), mayConduct: mayConductIntake(roles) }
}

/**
 * Opens the intake of a file for something that only who conducts it may do. Four queries.
 * @returns undefined when this file, or its intake, is not there for this person
 */
export async function conduct(call: Call, view: string): Promise<OpenedIntake | undefined> {
  const read = await reach(call)
  return read && mayConductIntake(read.file.roles) ? enter(call, read, { view, ofHealth: false }) : undefined
}

export type OpenedDomain = OpenedIntake & { domain: LifeDomain }

/** Opens the domain that the address names. Who may not see it is not in the logs as having read it. Four queries. */
export async function openDomain(call: Call, view: string): Promise<OpenedDomain | undefined> {
  const id = param(call, 'domain', DomainId)
  const read = id && (await reach(call))
  const domain = read && domainsFor(read.parts).find((one) => one.id === id)
  if (!read || !domain) return undefined
  const opened = await enter(call, read, { view: `${view}.${domain.id}`, ofHealth: domain.id === 'health' })
  return { ...opened, domain }
}

export type OpenedTalk = OpenedIntake &
  Omit<IntakeDesk, 'talk'> & {
    talk: SeenTalk
    /** Nothing more can be written in it: it is settled, or somebody else is busy with it (ITK.BUSY). */
    isClosed: boolean
  }

type TalkPage = {
  view: string
  shows: (talk: Talk) => readonly DomainId[]
  /** The one domain of the page, for what others told about it. */
  beside?: DomainId
}

/**
 * Opens the talk that the address names, with the own draft of it; a settled talk only while there is such a draft,
 * which would have no page otherwise. Five queries.
 * @param page.shows which of its domains the page shows; health among them is logged as such
 */
export async function openTalk(
  call: Call,
  { view, shows, beside }: TalkPage,
): Promise<OpenedTalk | undefined> {
  const talkId = param(call, 'talkId', IntakeTalkId)
  const read = talkId && (await reach(call))
  if (!read || !mayConductIntake(read.file.roles)) return undefined
  const form = talkDraft(read.file.fileId, talkId)
  const { talk, ...desk } = await intakeDesk(call.ctx, read.file, {
    domains: domainsFor(read.parts),
    form,
    talkId,
    beside,
  })
  if (!talk || (isSettled(talk) && !desk.draft)) return undefined
  const ofHealth = shows(talk).includes('health')
  const opened = await enter(call, read, { view: ofHealth ? `${view}.health` : view, ofHealth })
  const isClosed = isSettled(talk) || isInOtherHands(talk, actorId(call.ctx))
  return { ...opened, ...desk, talk, isClosed }
}

/** Days of the person that no answer lies before. */
export const daysOf = ({ card }: OpenedIntake, { ctx }: Call): PersonDays => ({
  birthDate: card.background?.birthDate ?? null,
  arrivedOn: card.background?.arrivedInNetherlandsOn ?? null,
  today: ctx.today,
})

export const changeDraft = (fileId: FileId, domain: DomainId): string =>
  draftForm('intake-change', fileId, domain)

/** The way back to the intake from a page below it. */
const crumbsTo = ({ fileId, name }: OpenedIntake, label: string): Crumb[] => [
  { label: 'Dossiers', href: paths.files },
  { label: name, href: paths.file(fileId) },
  { label: 'Intake', href: paths.intake(fileId) },
  { label },
]

type IntakePage = { crumb: string; errors?: readonly FormError[]; children: Child }

/** A page below the intake of a file: its title, the way back, and whether something was refused. */
export function intakePage(
  call: Call,
  opened: OpenedIntake,
  { crumb, errors = [], children }: IntakePage,
): Answer {
  const failed = errors.length > 0
  return staffPage(call, {
    title: `${crumb}: ${opened.name}`,
    breadcrumbs: crumbsTo(opened, crumb),
    failed,
    status: failed ? 422 : 200,
    children,
  })
}
