import { addReintegration, amendReintegration } from '#domain/plan/reintegration.commands.ts'
import { NewReintegration, type Reintegration } from '#domain/plan/reintegration.ts'
import type { Route } from '#web/route.ts'
import type { Fields } from '../file/person-form.ts'
import { ReasonField } from './goal.view.tsx'
import { type OpenedPlan, type PlanForm, planForm, sentOf } from './plan-form.tsx'
import { NO_REASON, NOTHING_CHANGED } from './plan-words.ts'
import { readForm } from './read-form.ts'
import { ReintegrationFields } from './reintegration.view.tsx'

const LONG = 'Schrijf dit op, in hoogstens 2.000 tekens.'
const SENTENCES = { whyNow: LONG, workGoal: LONG, support: LONG }
const ALREADY_ADDED = 'Het onderdeel over werk staat al in het plan. U kunt het wijzigen.'

const readPart = (fields: Fields) => {
  const { whyNow = '', workGoal = '', support = '' } = fields
  return readForm(fields, {
    shape: NewReintegration,
    values: { whyNow, workGoal, support },
    sentences: SENTENCES,
  })
}

const add: PlanForm<OpenedPlan> = {
  path: '/werk/nieuw',
  name: 'work-add',
  action: 'reintegrate',
  find: (opened) => opened,
  over: ({ plan }) => (plan.reintegration ? ALREADY_ADDED : undefined),
  words: () => ({
    title: 'Werk toevoegen aan het plan',
    lead: 'Voor als werk in zicht komt. De grondslag is de Participatiewet (artikel 7 en 9).',
    button: 'Toevoegen aan het plan',
  }),
  fields: (props) => <ReintegrationFields {...props} />,
  send: async ({ ctx }, fileId, { fields }) => {
    const read = readPart(fields)
    if (read.errors) return { errors: read.errors }
    return sentOf(await addReintegration(ctx, fileId, read.value), 'Werk staat nu in het plan.', {
      'already-added': { field: null, message: ALREADY_ADDED },
    })
  },
}

const amend: PlanForm<Reintegration> = {
  path: '/werk/wijzigen',
  name: 'work-amend',
  action: 'amend',
  find: ({ plan }) => plan.reintegration ?? undefined,
  words: () => ({
    title: 'Onderdeel over werk wijzigen',
    lead: 'Wat er stond, blijft bewaard met uw reden.',
    button: 'Wijziging bewaren',
  }),
  start: ({ whyNow, workGoal, support }) => ({ whyNow, workGoal, support }),
  fields: (props) => (
    <>
      <ReintegrationFields {...props} />
      <ReasonField {...props} label="Waarom wijzigt u dit?" />
    </>
  ),
  send: async ({ ctx }, fileId, { fields }) => {
    const read = readPart(fields)
    if (read.errors) return { errors: read.errors }
    const wish = { becomes: read.value, reason: fields.reason ?? '' }
    return sentOf(await amendReintegration(ctx, fileId, wish), 'Het onderdeel over werk is gewijzigd.', {
      'no-reason': NO_REASON,
      'nothing-changed': NOTHING_CHANGED,
    })
  },
}

export const reintegrationRoutes: readonly Route[] = [...planForm(add), ...planForm(amend)]
