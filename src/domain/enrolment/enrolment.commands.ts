import { fileFor } from '#domain/file/file.queries.ts'
import type { Programme, ProgrammeId } from '#domain/programme/programme.ts'
import { programmeById } from '#domain/programme/programmes.ts'
import { EnrolmentId, type FileId, type OrganisationId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { enterNextPhase, observe, type PhaseStep } from './enrolment.gate.ts'
import { type EnrolmentAction, mayOnEnrolment } from './enrolment.policy.ts'
import { type EnrolmentAddress, enrolmentFor } from './enrolment.queries.ts'
import {
  addEnrolment,
  addExtension,
  addObservation,
  addPhase,
  findEarlier,
  findPhaseFacts,
  isProviderHere,
  saveEnd,
} from './enrolment.store.ts'
import {
  type Ending,
  type Enrolment,
  type Extension,
  end,
  enrol,
  extend,
  type Observation,
} from './enrolment.ts'

/**
 * Enrols the person of a file in a programme at a provider that works for this municipality today.
 * @returns the new enrolment, or why not; to someone who may not enrol, the file is not there
 */
export async function enrolInProgramme(
  ctx: Context,
  fileId: FileId,
  wish: { programmeId: ProgrammeId; providerId: OrganisationId; startedOn: LocalDate },
) {
  const file = await fileFor(ctx, fileId, 'lock')
  if (!file || !mayOnEnrolment(file.roles, 'enrol')) return refuse('not-found')
  const programme = programmeById(wish.programmeId)
  const { municipalityId, personId } = file
  const provider = { municipalityId, providerId: wish.providerId }
  if (!(await isProviderHere(ctx.db, provider, ctx.today))) return refuse('not-a-provider-here')
  const earlier = await findEarlier(ctx.db, { municipalityId, personId, programmeId: programme.id })
  const id = EnrolmentId.parse(ctx.newId())
  const facts = { ...wish, ...provider, id, fileId, personId, programmeVersion: programme.version }
  const decision = enrol(facts, earlier, ctx.today)
  if (!decision.ok) return decision
  await addEnrolment(ctx, decision.value)
  await audit(ctx, decision.value, 'enrol')
  return ok(id)
}

/** Goes on to the next phase; a closed gate is passed only with a reason. */
export const enterPhase = (ctx: Context, address: EnrolmentAddress, step: Omit<PhaseStep, 'phase'>) =>
  change(ctx, address, 'enter-phase', async (enrolment, programme) => {
    const facts = await findPhaseFacts(ctx.db, keyOf(enrolment))
    const decision = enterNextPhase(enrolment, programme, { facts, step, today: ctx.today })
    if (decision.ok) await addPhase(ctx, keyOf(enrolment), decision.value)
    return decision
  })

/** Adds evidence for one competence of a gate. */
export const observeCompetence = (ctx: Context, address: EnrolmentAddress, observation: Observation) =>
  change(ctx, address, 'observe', async (enrolment, programme) => {
    const decision = observe(enrolment, programme, { observation, today: ctx.today })
    if (decision.ok) await addObservation(ctx, keyOf(enrolment), decision.value)
    return decision
  })

/** Ends an enrolment, in time or early. What was due after the end is derived from the day. */
export const endEnrolment = (ctx: Context, address: EnrolmentAddress, ending: Ending) =>
  change(ctx, address, 'end', async (enrolment) => {
    const decision = end(enrolment, ending, ctx.today)
    if (decision.ok) await saveEnd(ctx.db, decision.value)
    return decision
  })

/** Gives a programme of fixed length more months; the municipality decides. */
export const extendEnrolment = (ctx: Context, address: EnrolmentAddress, extension: Extension) =>
  change(ctx, address, 'extend', async (enrolment, programme) => {
    const decision = extend(enrolment, programme, extension)
    if (!decision.ok) return decision
    const granted = { ...decision.value, decidedOn: ctx.today }
    return (await addExtension(ctx, keyOf(enrolment), granted)) ? decision : refuse('already-extended-today')
  })

/** The one road to a change: same lock, permission and audit line, whichever interface asks. */
async function change<R extends Result<unknown, string>>(
  ctx: Context,
  address: EnrolmentAddress,
  action: EnrolmentAction,
  decide: (enrolment: Enrolment, programme: Programme) => Promise<R>,
): Promise<R | Refused<'not-found'>> {
  const reached = await enrolmentFor(ctx, address, 'lock')
  if (!reached || !mayOnEnrolment(reached.roles, action)) return refuse('not-found')
  const { enrolment } = reached
  const decision = await decide(enrolment, programmeById(enrolment.programmeId))
  if (decision.ok) await audit(ctx, enrolment, action)
  return decision
}

const keyOf = ({ municipalityId, id }: Enrolment) => ({ municipalityId, enrolmentId: id })

const audit = (ctx: Context, { municipalityId, id, fileId }: Enrolment, action: EnrolmentAction) =>
  recordAudit(ctx, {
    municipalityId,
    action: `enrolment.${action}`,
    object: { type: 'file', id: fileId },
    detail: { enrolmentId: id },
  })
