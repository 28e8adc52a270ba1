import { agreeOnActivity, amendAgreement, endPlanAgreement } from '#domain/plan/agreement.commands.ts'
import { type Agreement, AgreementEnding, NewAgreement } from '#domain/plan/agreement.ts'
import { activitiesFor } from '#domain/plan/plan.policy.ts'
import { AgreementId } from '#kernel/ids.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { type Call, param, type Route } from '#web/route.ts'
import type { Fields } from '../file/person-form.ts'
import { ActivityField, AgreementEndingFields, AgreementFields } from './agreement.view.tsx'
import { ReasonField } from './goal.view.tsx'
import { type OpenedPlan, type PlanForm, planForm, sentOf } from './plan-form.tsx'
import { activityWords, hoursWords, NO_REASON, NOTHING_CHANGED, windowWords } from './plan-words.ts'
import { readForm } from './read-form.ts'

const SENTENCES = {
  activity: 'Kies wat u afspreekt.',
  description: 'Schrijf hoogstens 200 tekens.',
  partner: 'Schrijf op met wie of bij welke organisatie.',
  hoursPerWeek: 'Vul een getal in tot en met 60, bijvoorbeeld 4 of 2,5.',
}

const REFUSED = {
  ...windowWords('until'),
  'other-needs-description': { field: 'description', message: 'Schrijf op wat u afspreekt.' },
  'needs-hours': { field: 'hoursPerWeek', message: 'Vul het aantal uren per week in.' },
}
const ENDED: FormError = { field: null, message: 'Deze afspraak is al gestopt.' }

function readAgreement(fields: Fields, activity: string | undefined) {
  const hours = fields.hoursPerWeek?.trim().replace(',', '.') ?? ''
  const hasLastDay = (fields.until ?? '').trim() !== ''
  return readForm(fields, {
    shape: NewAgreement,
    values: {
      activity,
      description: fields.description ?? '',
      partner: fields.partner ?? '',
      until: null,
      hoursPerWeek: hours === '' ? null : Number(hours),
    },
    days: hasLastDay ? ['from', 'until'] : ['from'],
    sentences: SENTENCES,
  })
}

const agreementOf = ({ plan }: OpenedPlan, call: Call): Agreement | undefined => {
  const id = param(call, 'agreementId', AgreementId)
  return plan.agreements.find((agreement) => agreement.id === id)
}

const add: PlanForm<OpenedPlan> = {
  path: '/afspraken/nieuw',
  name: 'agreement-add',
  action: 'agree',
  find: (opened) => opened,
  words: () => ({
    title: 'Afspraak toevoegen',
    lead: 'Wat doet de deelnemer naast of in de lessen, en met wie?',
    button: 'Afspraak toevoegen',
  }),
  start: (_, today) => ({ from: writeDutchDate(today) }),
  fields: (props, { file }) => (
    <>
      <ActivityField {...props} activities={activitiesFor(file.roles)} />
      <AgreementFields {...props} />
    </>
  ),
  send: async ({ ctx }, fileId, { fields }) => {
    const read = readAgreement(fields, fields.activity)
    if (read.errors) return { errors: read.errors }
    return sentOf(await agreeOnActivity(ctx, fileId, read.value), 'De afspraak staat in het plan.', {
      ...REFUSED,
      'not-yours-to-agree': { field: 'activity', message: 'Dit spreekt de consulent af. Kies iets anders.' },
    })
  },
}

const amend: PlanForm<Agreement> = {
  path: '/afspraken/:agreementId/wijzigen',
  name: 'agreement-amend',
  action: 'amend',
  find: agreementOf,
  over: ({ ending }) => (ending ? ENDED.message : undefined),
  words: (agreement) => ({
    title: 'Afspraak wijzigen',
    lead: `${activityWords(agreement)}. Wat er stond, blijft bewaard met uw reden.`,
    button: 'Wijziging bewaren',
  }),
  start: ({ description, partner, from, until, hoursPerWeek }) => ({
    ...{ description, partner, from: writeDutchDate(from) },
    until: until ? writeDutchDate(until) : '',
    hoursPerWeek: hoursWords(hoursPerWeek),
  }),
  fields: (props) => (
    <>
      <AgreementFields {...props} />
      <ReasonField {...props} label="Waarom wijzigt u dit?" />
    </>
  ),
  send: async ({ ctx }, fileId, { subject, fields }) => {
    const read = readAgreement(fields, subject.activity)
    if (read.errors) return { errors: read.errors }
    const { activity: _, ...becomes } = read.value
    const wish = { agreementId: subject.id, becomes, reason: fields.reason ?? '' }
    return sentOf(await amendAgreement(ctx, fileId, wish), 'De afspraak is gewijzigd.', {
      ...REFUSED,
      'already-ended': ENDED,
      'no-reason': NO_REASON,
      'nothing-changed': NOTHING_CHANGED,
    })
  },
}

const end: PlanForm<Agreement> = {
  path: '/afspraken/:agreementId/stoppen',
  name: 'agreement-end',
  action: 'agree',
  find: (opened, call) => {
    const agreement = agreementOf(opened, call)
    return agreement && activitiesFor(opened.file.roles).includes(agreement.activity) ? agreement : undefined
  },
  over: ({ ending }) => (ending ? ENDED.message : undefined),
  words: (agreement) => ({
    title: 'Afspraak stoppen',
    lead: `${activityWords(agreement)}, met ${agreement.partner}.`,
    button: 'Afspraak stoppen',
  }),
  start: (_, today) => ({ on: writeDutchDate(today) }),
  fields: (props) => <AgreementEndingFields {...props} />,
  send: async ({ ctx }, fileId, { subject, fields }) => {
    const values = { reason: fields.reason ?? '' }
    const sentences = { reason: 'Schrijf hoogstens 2.000 tekens.' }
    const read = readForm(fields, { shape: AgreementEnding, values, days: ['on'], sentences })
    if (read.errors) return { errors: read.errors }
    const ended = await endPlanAgreement(ctx, fileId, { ...read.value, agreementId: subject.id })
    return sentOf(ended, 'De afspraak is gestopt.', {
      'already-ended': ENDED,
      'no-reason': NO_REASON,
      'before-start': { field: 'on', message: 'Op deze dag was de afspraak nog niet begonnen.' },
      'after-agreed-end': { field: 'on', message: 'De afspraak liep op deze dag al niet meer.' },
    })
  },
}

export const agreementRoutes: readonly Route[] = [...planForm(add), ...planForm(amend), ...planForm(end)]
