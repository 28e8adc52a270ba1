import { type PipState, sendingOf } from '#domain/plan/pip.progress.ts'
import type { SeenPip } from '#domain/plan/pip.queries.ts'
import { type Step, Steps } from '#ui/steps.tsx'
import { longDate } from '#ui/words.ts'

const ROAD = ['Concept', 'Tweede lezer', 'Gesprek', 'Besluit', 'Brief'] as const

/** At which place of the road a version is. */
const PLACE = {
  draft: 0,
  returned: 0,
  'with-reader': 1,
  approved: 2,
  heard: 3,
  decided: 4,
} satisfies Record<PipState, number>

/** The road from draft to letter, and where this version is on it. */
export function PipSteps({ pip, state }: { pip: SeenPip; state: PipState }) {
  const place = sendingOf(pip.steps) ? ROAD.length : PLACE[state]
  const notes: Record<number, string | undefined> = {
    3: pip.datedOn === null ? undefined : longDate(pip.datedOn),
  }
  const steps = ROAD.map((label, index): Step => {
    const note = notes[index]
    return { label, state: stateAt(index, place), ...(note !== undefined && { note }) }
  })
  return <Steps label="Van concept naar brief" steps={steps} />
}

const stateAt = (index: number, place: number): Step['state'] => {
  if (index < place) return 'done'
  return index === place ? 'current' : 'upcoming'
}
