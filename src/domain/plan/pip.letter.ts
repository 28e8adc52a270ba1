import { LAW } from '#domain/integration/content/law-values.ts'
import type { PlanFact } from '#domain/integration/facts.ts'
import { versionOn } from '#domain/integration/law.ts'
import type { LetterLanguage } from '#kernel/letter.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { LETTER_FACT_TEXTS } from './content/letter-fact-texts.ts'
import { agreementsIn, goalsIn } from './pip.letter-agreed.ts'
import { factsIn } from './pip.letter-facts.ts'
import { objectionTerm } from './pip.objection.ts'
import { heardIn } from './pip.progress.ts'
import type { Snapshot } from './pip.snapshot.ts'
import type { Pip, PipContent } from './pip.ts'
import type { PlanContents } from './plan-contents.ts'
import type { PlanLetterInput } from './plan-letter.ts'

/** Who writes to whom. */
export type LetterParties = {
  municipality: PlanLetterInput['municipality'] & { phone: string }
  person: PlanLetterInput['person'] & { language: string }
  worker: { name: string; email: string }
}

export type LetterBasis = {
  pip: Pip
  fileNumber: string
  datedOn: LocalDate
  sentOn: LocalDate
  /** The plan that this one changes; undefined for a first plan. */
  replaced: PlanFact | undefined
  term: { from: LocalDate; to: LocalDate }
  /** Up to when another route can be chosen; undefined when that time is over. */
  routeChangeUntil: LocalDate | undefined
  /** What this letter tells of the plan: all of it for the person, without its closed parts for other readers. */
  plan: PlanContents
  frozen: Pick<Snapshot, 'facts' | 'intake' | 'madeOn' | 'choice'>
  /** `worker` answers questions: the case worker of the file. */
  parties: LetterParties
  /** Who decided. */
  signer: string
}

const HELP: readonly LetterLanguage[] = ['nl', 'en', 'ar', 'ti']

/** In which languages the letter is explained: easy Dutch for everyone, and the language of the person (PLAN.PIP.LETTER). */
export const helpLanguages = (contactLanguage: string): LetterLanguage[] =>
  HELP.filter((language) => language === 'nl' || language === contactLanguage)

/**
 * What the letter of a decision says. The person reads the whole plan; who of the municipality may not know of health
 * or money (rule PLAN.CLOSED) gets a letter that was made without those parts.
 */
export function letterInput(basis: LetterBasis): PlanLetterInput {
  const { pip, parties, term, sentOn, datedOn, plan, replaced } = basis
  const { municipality, person, worker } = parties
  const { content, changeReason } = pip
  const { route, literacy, pvtHours, progressTalks } = content
  if (route === null || literacy === null || pvtHours === null || progressTalks === null) {
    throw new Error('a letter tells of a plan that is complete')
  }
  return {
    municipality: { name: municipality.name, addressLines: municipality.addressLines },
    person: { name: person.name, addressLines: person.addressLines },
    fileNumber: basis.fileNumber,
    datedOn,
    sentOn,
    change:
      replaced === undefined || changeReason === ''
        ? null
        : { replacedDatedOn: replaced.datedOn, reason: changeReason },
    ground: groundOf(pip, replaced),
    route,
    level: content.level,
    estimatedHours: content.routeHours,
    zHours: zHoursIn(basis),
    literacy,
    mayFinishEducation: content.mayFinishEducation,
    termFrom: term.from,
    termTo: term.to,
    hasAgreed: heardIn(pip.steps)?.kind !== 'refused',
    goals: goalsIn(plan),
    agreements: agreementsIn(plan, datedOn),
    work: workIn(basis),
    pvtHours,
    mapHours: content.mapHours,
    progressTalks,
    support: content.support,
    earlyEducation: content.earlyEducation,
    reasons: reasonsIn(content),
    facts: factsIn(basis.frozen),
    rights: {
      routeChangeUntil: basis.routeChangeUntil ?? null,
      // Two free attempts at each exam are for asylum holders (Ri 3.5); the Z-route has no exams.
      hasFreeExams: basis.frozen.choice?.group === 'asylum' && route !== 'Z',
    },
    worker: { ...worker, phone: municipality.phone },
    signedBy: { name: basis.signer, role: LETTER_FACT_TEXTS.role },
    objectionUntil: objectionTerm(sentOn).lastDay,
    help: helpLanguages(person.language),
  }
}

const reasonsIn = ({ routeReason, effortReason, reasons }: PipContent): string =>
  [routeReason, effortReason, reasons].filter((text) => text !== '').join('\n')

/** Why the law allows another route, or a lower level, than the plan before chose (Wi art. 17). */
function groundOf({ content }: Pip, replaced: PlanFact | undefined): PlanLetterInput['ground'] {
  if (replaced === undefined) return null
  if (content.route === 'B1' && content.level === 'A2' && replaced.level !== 'A2') return 'scaled-down'
  const isOther = replaced.route !== undefined && replaced.route !== content.route
  return isOther ? content.changeGround : null
}

/** The hours of the Z-route: lessons for everyone, and joining in for asylum holders (Wi art. 9). */
const zHoursIn = ({ pip, frozen, datedOn }: LetterBasis): PlanLetterInput['zHours'] =>
  pip.content.route === 'Z'
    ? {
        course: versionOn(LAW.zCourseHours, datedOn).value,
        participation:
          frozen.choice?.group === 'asylum' ? versionOn(LAW.zParticipationHours, datedOn).value : null,
      }
    : null

const workIn = ({ plan: { reintegration } }: LetterBasis): PlanLetterInput['work'] =>
  reintegration && { goal: reintegration.workGoal, why: reintegration.whyNow, support: reintegration.support }
