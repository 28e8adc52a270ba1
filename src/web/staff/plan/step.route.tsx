import { isStopped, type PlanGoal, stepIn } from '#domain/plan/goal.ts'
import { addStep, amendStep, endPlanStep, reopenStep } from '#domain/plan/step.commands.ts'
import { NewStep, StepEnding } from '#domain/plan/step.ts'
import { StepId } from '#kernel/ids.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { type Call, param, type Route } from '#web/route.ts'
import type { Fields } from '../file/person-form.ts'
import { goalIn } from './goal.route.tsx'
import { ReasonField } from './goal.view.tsx'
import { type OpenedPlan, type PlanForm, planForm, sentOf } from './plan-form.tsx'
import { GOAL_STOPPED, NO_REASON, NOTHING_CHANGED, windowWords } from './plan-words.ts'
import { readForm, textOrNull } from './read-form.ts'
import { StepEndingFields, StepFields } from './step.view.tsx'

const SENTENCES = {
  title: 'Schrijf op wat er gedaan wordt, in hoogstens 200 tekens.',
  doer: 'Kies wie dit doet.',
  doerName: 'Schrijf hoogstens 100 tekens.',
}

const REFUSED = {
  ...windowWords('to'),
  'goal-stopped': GOAL_STOPPED,
  'other-needs-name': { field: 'doerName', message: 'Schrijf op wie dit doet.' },
}
const ALREADY_ENDED: FormError = { field: null, message: 'Deze stap is al afgerond.' }

const readStep = (fields: Fields) =>
  readForm(fields, {
    shape: NewStep,
    values: { title: fields.title ?? '', doer: fields.doer, doerName: textOrNull(fields.doerName) },
    days: ['from', 'to'],
    sentences: SENTENCES,
  })

type Found = NonNullable<ReturnType<typeof stepIn>>

const stepOf = ({ plan }: OpenedPlan, call: Call): Found | undefined => {
  const id = param(call, 'stepId', StepId)
  return id && stepIn(plan.goals, id)
}

const openOnly = ({ goal, step }: Found): string | undefined => {
  if (isStopped(goal)) return GOAL_STOPPED.message
  return step.ending ? ALREADY_ENDED.message : undefined
}

const add: PlanForm<PlanGoal> = {
  path: '/doelen/:goalId/stappen/nieuw',
  name: 'step-add',
  action: 'add-step',
  find: goalIn,
  over: (goal) => (isStopped(goal) ? GOAL_STOPPED.message : undefined),
  words: ({ title }) => ({
    title: 'Stap toevoegen',
    lead: `Bij het doel “${title}”. Een stap is klein genoeg om af te kunnen ronden.`,
    button: 'Stap toevoegen',
  }),
  start: (_, today) => ({ from: writeDutchDate(today) }),
  fields: (props) => <StepFields {...props} />,
  send: async ({ ctx }, fileId, { subject, fields }) => {
    const read = readStep(fields)
    if (read.errors) return { errors: read.errors }
    const added = await addStep(ctx, fileId, { ...read.value, goalId: subject.id })
    return sentOf(added, 'De stap staat in het plan.', REFUSED)
  },
}

const amend: PlanForm<Found> = {
  path: '/stappen/:stepId/wijzigen',
  name: 'step-amend',
  action: 'amend',
  find: stepOf,
  over: openOnly,
  words: () => ({
    title: 'Stap wijzigen',
    lead: 'Wat er stond, blijft bewaard met uw reden.',
    button: 'Wijziging bewaren',
  }),
  start: ({ step: { title, doer, doerName, from, to } }) => ({
    ...{ title, doer, doerName: doerName ?? '' },
    ...{ from: writeDutchDate(from), to: writeDutchDate(to) },
  }),
  fields: (props) => (
    <>
      <StepFields {...props} />
      <ReasonField {...props} label="Waarom wijzigt u dit?" />
    </>
  ),
  send: async ({ ctx }, fileId, { subject, fields }) => {
    const read = readStep(fields)
    if (read.errors) return { errors: read.errors }
    const { reason = '' } = fields
    const amended = await amendStep(ctx, fileId, { stepId: subject.step.id, becomes: read.value, reason })
    return sentOf(amended, 'De stap is gewijzigd.', {
      ...REFUSED,
      'already-ended': ALREADY_ENDED,
      'no-reason': NO_REASON,
      'nothing-changed': NOTHING_CHANGED,
    })
  },
}

const end: PlanForm<Found> = {
  path: '/stappen/:stepId/afronden',
  name: 'step-end',
  action: 'end-step',
  find: stepOf,
  over: openOnly,
  words: ({ step }) => ({
    title: 'Stap afronden',
    lead: `“${step.title}”`,
    button: 'Stap afronden',
  }),
  start: (_, today) => ({ outcome: 'done', on: writeDutchDate(today) }),
  fields: (props) => <StepEndingFields {...props} />,
  send: async ({ ctx }, fileId, { subject, fields }) => {
    const read = readForm(fields, {
      shape: StepEnding,
      values: { outcome: fields.outcome, note: fields.note ?? '' },
      days: ['on'],
      sentences: { outcome: 'Kies hoe het ging.', note: 'Schrijf hoogstens 2.000 tekens.' },
    })
    if (read.errors) return { errors: read.errors }
    const ended = await endPlanStep(ctx, fileId, { ...read.value, stepId: subject.step.id })
    return sentOf(ended, 'De stap is afgerond.', {
      'goal-stopped': GOAL_STOPPED,
      'already-ended': ALREADY_ENDED,
      'in-the-future': { field: 'on', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
      'dropped-needs-note': { field: 'note', message: 'Schrijf op waarom de stap niet doorgaat.' },
    })
  },
}

const reopen: PlanForm<Found> = {
  path: '/stappen/:stepId/heropenen',
  name: 'step-reopen',
  action: 'amend',
  find: stepOf,
  over: ({ goal, step }) => {
    if (isStopped(goal)) return GOAL_STOPPED.message
    return step.ending ? undefined : 'Deze stap is niet afgerond.'
  },
  words: ({ step }) => ({
    title: 'Stap heropenen',
    lead: `“${step.title}” staat daarna weer open.`,
    button: 'Stap heropenen',
  }),
  fields: (props) => <ReasonField {...props} label="Waarom is de stap niet klaar?" />,
  send: async ({ ctx }, fileId, { subject, fields }) => {
    const wish = { stepId: subject.step.id, reason: fields.reason ?? '' }
    return sentOf(await reopenStep(ctx, fileId, wish), 'De stap staat weer open.', {
      'goal-stopped': GOAL_STOPPED,
      'not-ended': { field: null, message: 'Deze stap is niet afgerond.' },
      'no-reason': NO_REASON,
      'nothing-changed': NOTHING_CHANGED,
    })
  },
}

export const stepRoutes: readonly Route[] = [
  ...planForm(add),
  ...planForm(amend),
  ...planForm(end),
  ...planForm(reopen),
]
