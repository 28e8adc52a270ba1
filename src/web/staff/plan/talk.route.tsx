import { correctTalk, holdTalk, missTalk, planTalk } from '#domain/plan/progress-talk.commands.ts'
import { type ProgressTalk, TalkReport } from '#domain/plan/progress-talk.ts'
import { ProgressTalkId } from '#kernel/ids.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { longDate } from '#ui/words.ts'
import { type Call, param, type Route } from '#web/route.ts'
import { readDay } from '../enrolment/filled.ts'
import { ReasonField } from './goal.view.tsx'
import { type OpenedPlan, type PlanForm, planForm, sentOf } from './plan-form.tsx'
import { NO_REASON, NOTHING_CHANGED, windowWords } from './plan-words.ts'
import { readForm } from './read-form.ts'
import { PlannedDayField, ReportFields, ReportTexts } from './talk.view.tsx'

const HAS_OUTCOME: FormError = { field: null, message: 'Van dit gesprek is al vastgelegd hoe het ging.' }

const talkIn = ({ plan }: OpenedPlan, call: Call): ProgressTalk | undefined => {
  const id = param(call, 'talkId', ProgressTalkId)
  return plan.talks.find((talk) => talk.id === id)
}

const isOver = ({ held, missed }: ProgressTalk): string | undefined =>
  held || missed ? HAS_OUTCOME.message : undefined

const plan: PlanForm<OpenedPlan> = {
  path: '/gesprekken/nieuw',
  name: 'talk-plan',
  action: 'hold-talk',
  find: (opened) => opened,
  words: () => ({
    title: 'Voortgangsgesprek plannen',
    lead: 'Is het gesprek al geweest? Kies dan de dag waarop het was en schrijf daarna het verslag.',
    button: 'Gesprek plannen',
  }),
  fields: (props) => <PlannedDayField {...props} />,
  send: async ({ ctx }, fileId, { fields }) => {
    const { day, errors } = readDay(fields, 'plannedOn')
    if (!day) return { errors }
    return sentOf(await planTalk(ctx, fileId, day), `Het gesprek van ${longDate(day)} staat in het plan.`, {
      'unlikely-year': { ...windowWords('from')['unlikely-year'], field: 'plannedOn' },
      'already-planned': { field: 'plannedOn', message: 'Op deze dag staat al een gesprek.' },
    })
  },
}

const SENTENCES = {
  attendees: 'Schrijf op wie erbij waren, in hoogstens 500 tekens.',
  report: 'Schrijf op wat is besproken, in hoogstens 10.000 tekens.',
  agreed: 'Schrijf hoogstens 5.000 tekens.',
}

const hold: PlanForm<ProgressTalk> = {
  path: '/gesprekken/:talkId/verslag',
  name: 'talk-report',
  action: 'hold-talk',
  find: talkIn,
  over: isOver,
  words: ({ plannedOn }) => ({
    title: 'Verslag van een voortgangsgesprek',
    lead: `Gepland op ${longDate(plannedOn)}. De deelnemer krijgt het verslag als brief, als u die geeft.`,
    button: 'Verslag bewaren',
  }),
  start: ({ plannedOn }, today) => ({ heldOn: writeDutchDate(plannedOn < today ? plannedOn : today) }),
  fields: (props) => <ReportFields {...props} />,
  send: async ({ ctx }, fileId, { subject, fields }) => {
    const { attendees = '', report = '', agreed = '' } = fields
    const read = readForm(fields, {
      shape: TalkReport,
      values: { attendees, report, agreed },
      days: ['heldOn'],
      sentences: SENTENCES,
    })
    if (read.errors) return { errors: read.errors }
    const held = await holdTalk(ctx, fileId, { ...read.value, talkId: subject.id })
    return sentOf(held, 'Het verslag is bewaard.', {
      'has-outcome': HAS_OUTCOME,
      'in-the-future': { field: 'heldOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
      'impossible-day': { field: 'heldOn', message: 'Deze dag kan niet kloppen. Kijk het jaartal na.' },
      'talk-before-plan': {
        field: 'heldOn',
        message:
          'Op deze dag was er nog geen vastgesteld plan. Leg dit gesprek vast als contact, of kies een latere dag.',
      },
    })
  },
}

const miss: PlanForm<ProgressTalk> = {
  path: '/gesprekken/:talkId/niet-gehouden',
  name: 'talk-miss',
  action: 'hold-talk',
  find: talkIn,
  over: isOver,
  words: ({ plannedOn }) => ({
    title: 'Gesprek niet gehouden',
    lead: `Gepland op ${longDate(plannedOn)}. Plan daarna een nieuw gesprek.`,
    button: 'Bewaren',
  }),
  fields: (props) => <ReasonField {...props} label="Waarom is het gesprek niet gehouden?" />,
  send: async ({ ctx }, fileId, { subject, fields }) => {
    const missed = await missTalk(ctx, fileId, { talkId: subject.id, reason: fields.reason ?? '' })
    return sentOf(missed, 'Vastgelegd dat het gesprek niet is gehouden.', {
      'has-outcome': HAS_OUTCOME,
      'no-reason': NO_REASON,
    })
  },
}

const ALREADY_GIVEN: FormError = {
  field: null,
  message: 'De deelnemer heeft dit verslag al. Schrijf een aanvulling.',
}

const correct: PlanForm<ProgressTalk & { held: TalkReport }> = {
  path: '/gesprekken/:talkId/verbeteren',
  name: 'talk-correct',
  action: 'hold-talk',
  find: (opened, call) => {
    const talk = talkIn(opened, call)
    return talk?.held ? { ...talk, held: talk.held } : undefined
  },
  over: ({ publishedOn }) => (publishedOn === null ? undefined : ALREADY_GIVEN.message),
  words: ({ held }) => ({
    title: 'Verslag verbeteren',
    lead: `Gesprek van ${longDate(held.heldOn)}. Wat er stond en waarom het anders werd, blijft te zien bij de wijzigingen.`,
    button: 'Verbetering bewaren',
  }),
  start: ({ held: { heldOn: _, ...texts } }) => texts,
  fields: (props) => (
    <>
      <ReportTexts {...props} />
      <ReasonField {...props} label="Waarom verbetert u het verslag?" />
    </>
  ),
  send: async ({ ctx }, fileId, { subject, fields }) => {
    const { attendees = '', report = '', agreed = '', reason = '' } = fields
    const shape = TalkReport.omit({ heldOn: true })
    const read = readForm(fields, { shape, values: { attendees, report, agreed }, sentences: SENTENCES })
    if (read.errors) return { errors: read.errors }
    const corrected = await correctTalk(ctx, fileId, { talkId: subject.id, becomes: read.value, reason })
    return sentOf(corrected, 'Het verslag is verbeterd.', {
      'already-given': ALREADY_GIVEN,
      'no-reason': NO_REASON,
      'nothing-changed': NOTHING_CHANGED,
    })
  },
}

export const talkRoutes: readonly Route[] = [
  ...planForm(plan),
  ...planForm(hold),
  ...planForm(miss),
  ...planForm(correct),
]
