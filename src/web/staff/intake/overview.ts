import type { Answers } from '#domain/intake/answers.ts'
import { askedAnswers } from '#domain/intake/branching.ts'
import { type Agenda, agendaOf } from '#domain/intake/completeness.ts'
import { VIEW_FIELDS } from '#domain/intake/content/views.ts'
import type { IntakeOverview } from '#domain/intake/intake.queries.ts'
import { knownFrom } from '#domain/intake/known.queries.ts'
import type { KnownDomain } from '#domain/intake/known.ts'
import type { LifeDomain } from '#domain/intake/life-domain.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { answerWords, oneLine } from './answer-words.ts'

export type DomainRow = {
  id: LifeDomain['id']
  title: string
  /** What is known in one line; of a locked domain only that there is something. */
  line: string
  wants: string
  helpBy: string
  /** Help is needed and nobody was named who gives it. */
  isUnmet: boolean
  answeredOn: LocalDate
  by: string | null
}

export type OverviewModel = {
  rows: readonly DomainRow[]
  agenda: Agenda
  /** Of the domains that the law asks: how many are settled, of how many. */
  settled: { done: number; of: number }
}

/** What the tab says, for the domains that the reader may know of. */
export function overviewModel(domains: readonly LifeDomain[], { newest }: IntakeOverview): OverviewModel {
  const agenda = agendaOf(domains, knownFrom(newest))
  const asked = domains.filter(({ legal }) => legal.length > 0)
  return {
    agenda,
    settled: { done: asked.length - agenda.required.length, of: asked.length },
    rows: domains.flatMap((domain) => {
      const answer = newest.find((one) => one.domain === domain.id)
      return answer ? [rowOf(domain, answer)] : []
    }),
  }
}

const ON_ITS_OWN_PAGE = 'Besproken. Staat op een eigen pagina.'

/** A locked domain is read on its own page, where the logs say so: nothing of its content stands on the tab. */
function rowOf(domain: LifeDomain, known: KnownDomain): DomainRow {
  const { id, title } = domain
  const { answeredOn, by } = known
  const answers = askedAnswers(domain, known.answers)
  const isOpen = domain.part === 'intake'
  return {
    id,
    title,
    line: isOpen ? oneLine(domain, answers) : ON_ITS_OWN_PAGE,
    wants: isOpen ? viewWords('wants-change', answers) : '',
    helpBy: isOpen ? helpWords(answers) : '',
    isUnmet: isOpen && answers['help-needed'] === 'yes' && answers['help-by'] === undefined,
    answeredOn,
    by,
  }
}

/** "vrijwilliger, iemand anders: de kerk" */
const helpWords = (answers: Answers): string =>
  [viewWords('help-by', answers), viewWords('help-by-other', answers)]
    .filter((words) => words !== '')
    .join(': ')

function viewWords(field: string, answers: Answers): string {
  const asked = VIEW_FIELDS.find(({ id }) => id === field)
  const value = answers[field]
  return asked && value !== undefined ? answerWords(asked, value) : ''
}
