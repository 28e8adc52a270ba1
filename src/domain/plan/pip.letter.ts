import type { DomainId } from '#domain/intake/life-domain.ts'
import { domainById } from '#domain/intake/life-domains.ts'
import type { IntakeSummary } from '#domain/intake/summary.ts'
import type { IntegrationFacts } from '#domain/integration/facts.ts'
import type { LetterLanguage } from '#kernel/letter.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ACTIVITIES } from './content/activities.ts'
import { LETTER_FACT_TEXTS } from './content/letter-fact-texts.ts'
import { goalKindsFor, isStopped } from './goal.ts'
import { objectionTerm } from './pip.objection.ts'
import { heardIn } from './pip.progress.ts'
import type { Pip, PipContent } from './pip.ts'
import type { PlanContents } from './plan-contents.ts'
import { type PlanLetterInput, written } from './plan-letter.ts'

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
  /** The day of the plan that this one changes; undefined for a first plan. */
  replacedDatedOn: LocalDate | undefined
  term: { from: LocalDate; to: LocalDate }
  plan: PlanContents
  facts: IntegrationFacts
  summary: IntakeSummary
  parties: LetterParties
}

const HELP: readonly LetterLanguage[] = ['nl', 'en', 'ar', 'ti']

/** In which languages the letter is explained: easy Dutch for everyone, and the language of the person (PLAN.PIP.LETTER). */
export const helpLanguages = (contactLanguage: string): LetterLanguage[] =>
  HELP.filter((language) => language === 'nl' || language === contactLanguage)

/**
 * What the letter of a decision says. Goals on health or money are not in it: the letter is read by more people of
 * the municipality than may know of them (rule PLAN.CLOSED).
 */
export function letterInput(basis: LetterBasis): PlanLetterInput {
  const { pip, parties, term, sentOn, plan, replacedDatedOn } = basis
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
    datedOn: basis.datedOn,
    sentOn,
    change:
      replacedDatedOn === undefined || changeReason === '' ? null : { replacedDatedOn, reason: changeReason },
    route,
    level: content.level,
    estimatedHours: content.routeHours,
    literacy,
    termFrom: term.from,
    termTo: term.to,
    hasAgreed: heardIn(pip.steps)?.kind !== 'refused',
    goals: goalsIn(plan),
    agreements: agreementsIn(plan),
    pvtHours,
    mapHours: content.mapHours,
    progressTalks,
    support: content.support,
    earlyEducation: content.earlyEducation,
    reasons: reasonsIn(content),
    facts: factsIn(basis),
    worker: { ...worker, phone: municipality.phone },
    signedBy: { name: worker.name, role: LETTER_FACT_TEXTS.role },
    objectionUntil: objectionTerm(sentOn).lastDay,
    help: helpLanguages(person.language),
  }
}

const reasonsIn = ({ routeReason, effortReason, reasons }: PipContent): string =>
  [routeReason, effortReason, reasons].filter((text) => text !== '').join('\n')

function goalsIn({ goals }: PlanContents): PlanLetterInput['goals'] {
  const open = goalKindsFor(new Set())
  return goals
    .filter((goal) => !isStopped(goal) && open.includes(goal.kind))
    .map(({ title, steps }) => ({
      title,
      steps: steps
        .filter(({ ending }) => ending?.outcome !== 'dropped')
        .map((step) => ({
          text: step.title,
          who: step.doerName ?? LETTER_FACT_TEXTS.doers[step.doer],
          from: step.from,
          to: step.to,
        })),
    }))
}

const agreementsIn = ({ agreements }: PlanContents): string[] =>
  agreements
    .filter(({ ending, activity }) => ending === null && activity !== 'unburdening')
    .map(({ activity, description, partner }) =>
      LETTER_FACT_TEXTS.agreement(activity === 'other' ? description : ACTIVITIES[activity].title, partner),
    )

/** The facts that the decision rests on, each with its source; what is not known is not there. */
function factsIn({ facts, summary }: LetterBasis): PlanLetterInput['facts'] {
  const { labels, sources } = LETTER_FACT_TEXTS
  const day = (label: string, value: LocalDate | undefined, source: string) =>
    value === undefined ? [] : [{ label, value: written(value), source }]
  const { learnability, education } = summary
  const result = learnability?.result
  const level = education?.level
  return [
    ...day(labels.duty, facts.dutyStartedOn, sources.duo),
    ...day(labels.registered, facts.registeredInMunicipalityOn, sources.brp),
    ...day(labels.movedIn, facts.movedInOn, sources.brp),
    ...(result
      ? [
          {
            label: labels.learnability,
            value: optionWords('learnability', 'result', result),
            source: sources.test,
          },
        ]
      : []),
    ...(level
      ? [{ label: labels.education, value: optionWords('education', 'level', level), source: sources.intake }]
      : []),
  ]
}

/** An answer in the words of its question. */
function optionWords(domain: DomainId, fieldId: string, code: string): string {
  const field = domainById(domain).fields.find(({ id }) => id === fieldId)
  return (field?.kind === 'choice' && field.options[code]) || code
}
