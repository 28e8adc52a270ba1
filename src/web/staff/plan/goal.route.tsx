import { addGoal, amendGoal, reopenGoal, stopGoal } from '#domain/plan/goal.commands.ts'
import { isStopped, NewGoal, type PlanGoal } from '#domain/plan/goal.ts'
import { GoalId } from '#kernel/ids.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { type Call, param, type Route } from '#web/route.ts'
import type { Fields } from '../file/person-form.ts'
import { GoalFields, GoalTopics, ReasonField } from './goal.view.tsx'
import { type OpenedPlan, type PlanForm, planForm, sentOf } from './plan-form.tsx'
import { GOAL_STOPPED, NO_REASON, NOTHING_CHANGED } from './plan-words.ts'
import { readForm } from './read-form.ts'

const SENTENCES = {
  kind: 'Kies waar het doel over gaat.',
  title: 'Schrijf het doel op, in hoogstens 200 tekens.',
  why: 'Schrijf op waarom dit belangrijk is, in hoogstens 2.000 tekens.',
}
const NOT_ON_LANGUAGE_OR_WORK: FormError = {
  field: 'languageAtWork',
  message: 'Een leerdoel voor taal op het werk hoort bij een doel over taal of werk.',
}

const valuesIn = ({ kind, title = '', why = '', languageAtWork }: Fields) => ({
  kind,
  title,
  why,
  languageAtWork: languageAtWork === 'yes',
})

export const goalIn = ({ plan }: OpenedPlan, call: Call): PlanGoal | undefined => {
  const id = param(call, 'goalId', GoalId)
  return plan.goals.find((goal) => goal.id === id)
}

const add: PlanForm<OpenedPlan> = {
  path: '/doelen/nieuw',
  name: 'goal-add',
  action: 'set-goals',
  find: (opened) => opened,
  words: () => ({
    title: 'Doel toevoegen',
    lead: 'Wat wil de deelnemer bereiken? Schrijf het op zoals u het samen afspreekt.',
    button: 'Doel toevoegen',
  }),
  fields: (props) => <GoalFields {...props} />,
  send: async ({ ctx }, fileId, { fields }) => {
    const read = readForm(fields, { shape: NewGoal, values: valuesIn(fields), sentences: SENTENCES })
    if (read.errors) return { errors: read.errors }
    const added = await addGoal(ctx, fileId, read.value)
    return sentOf(added, 'Het doel staat in het plan. Voeg nu een eerste stap toe.', {
      'not-on-language-or-work': NOT_ON_LANGUAGE_OR_WORK,
    })
  },
}

const amend: PlanForm<PlanGoal> = {
  path: '/doelen/:goalId/wijzigen',
  name: 'goal-amend',
  action: 'amend',
  find: goalIn,
  over: (goal) => (isStopped(goal) ? GOAL_STOPPED.message : undefined),
  words: () => ({
    title: 'Doel wijzigen',
    lead: 'Wat er stond, blijft bewaard met uw reden.',
    button: 'Wijziging bewaren',
  }),
  start: ({ title, why, languageAtWork }) => ({ title, why, languageAtWork: languageAtWork ? 'yes' : '' }),
  fields: (props, { kind }) => (
    <>
      <GoalTopics {...props} kind={kind} />
      <ReasonField {...props} label="Waarom wijzigt u dit?" />
    </>
  ),
  send: async ({ ctx }, fileId, { subject: { id, kind }, fields }) => {
    const values = { ...valuesIn(fields), kind }
    const read = readForm(fields, { shape: NewGoal, values, sentences: SENTENCES })
    if (read.errors) return { errors: read.errors }
    const { kind: _, ...becomes } = read.value
    const amended = await amendGoal(ctx, fileId, { goalId: id, becomes, reason: fields.reason ?? '' })
    return sentOf(amended, 'Het doel is gewijzigd.', {
      'not-on-language-or-work': NOT_ON_LANGUAGE_OR_WORK,
      'no-reason': NO_REASON,
      'nothing-changed': NOTHING_CHANGED,
    })
  },
}

const TURN_REFUSED = {
  'no-reason': NO_REASON,
  'already-stopped': { field: null, message: 'Dit doel is al gestopt.' },
  'not-stopped': { field: null, message: 'Dit doel is niet gestopt.' },
}

const stop: PlanForm<PlanGoal> = {
  path: '/doelen/:goalId/stoppen',
  name: 'goal-stop',
  action: 'set-goals',
  find: goalIn,
  over: (goal) => (isStopped(goal) ? TURN_REFUSED['already-stopped'].message : undefined),
  words: ({ title }) => ({
    title: 'Doel stoppen',
    lead: `“${title}” blijft leesbaar, met uw reden. U kunt het later heropenen.`,
    button: 'Doel stoppen',
  }),
  fields: (props) => <ReasonField {...props} label="Waarom stopt dit doel?" />,
  send: async ({ ctx }, fileId, { subject, fields }) => {
    const stopped = await stopGoal(ctx, fileId, { goalId: subject.id, reason: fields.reason ?? '' })
    return sentOf(stopped, 'Het doel is gestopt.', TURN_REFUSED)
  },
}

const reopen: PlanForm<PlanGoal> = {
  path: '/doelen/:goalId/heropenen',
  name: 'goal-reopen',
  action: 'set-goals',
  find: goalIn,
  over: (goal) => (isStopped(goal) ? undefined : TURN_REFUSED['not-stopped'].message),
  words: ({ title }) => ({
    title: 'Doel heropenen',
    lead: `“${title}” gaat weer verder. Dat het gestopt was, blijft leesbaar.`,
    button: 'Doel heropenen',
  }),
  fields: (props) => <ReasonField {...props} label="Waarom gaat dit doel weer verder?" />,
  send: async ({ ctx }, fileId, { subject, fields }) => {
    const reopened = await reopenGoal(ctx, fileId, { goalId: subject.id, reason: fields.reason ?? '' })
    return sentOf(reopened, 'Het doel is heropend.', TURN_REFUSED)
  },
}

export const goalRoutes: readonly Route[] = [
  ...planForm(add),
  ...planForm(amend),
  ...planForm(stop),
  ...planForm(reopen),
]
