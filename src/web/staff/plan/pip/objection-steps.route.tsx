import { isInTime, NotHeard, type Objection, Outcome, WithdrawnHow } from '#domain/plan/pip.objection.ts'
import { Hearing } from '#domain/plan/pip.objection-ruling.ts'
import { sendingOf } from '#domain/plan/pip.progress.ts'
import {
  giveRepairTerm,
  postponeDecision,
  recordHearing,
  recordRepair,
  ruleOnObjection,
  withdrawObjection,
} from '#domain/plan/pip-objection.commands.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { DateField } from '#ui/form.tsx'
import type { Route } from '#web/route.ts'
import { readDay } from '../../enrolment/filled.ts'
import { shownIn } from '../../file/person-fields.view.tsx'
import { ReasonField } from '../goal.view.tsx'
import { sentOf } from '../plan-form.tsx'
import { NO_REASON } from '../plan-words.ts'
import { readForm } from '../read-form.ts'
import { HearingFields, RuleFields, WithdrawFields } from './objection-fields.view.tsx'
import { at, findObjection, OVER, objectionPage, whyOver } from './opened-objection.ts'
import type { OpenedPip } from './opened-pip.ts'
import { type PipForm, pipForm } from './pip-form.tsx'

const COMPLETE = 'Aan dit bezwaar ontbreekt niets.'
const overRepair = (opened: OpenedPip, objection: Objection) =>
  whyOver(opened, objection) ?? (objection.lacks.length === 0 ? COMPLETE : undefined)

const REPAIR_REFUSED = {
  ...OVER,
  'nothing-lacks': { field: null, message: COMPLETE },
  'repair-day-over': { field: 'on', message: 'Deze dag is al voorbij. Geef een dag die nog komt.' },
  'repaired-in-the-future': { field: 'on', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
} satisfies Record<Exclude<RefusalOf<typeof recordRepair>, 'not-found'>, FormError>

const givingRepair: PipForm<Objection> = {
  path: '/bezwaar/:objectionId/herstel',
  name: 'pip-objection-repair',
  action: 'decide',
  find: findObjection,
  home: { name: 'Bezwaar', href: objectionPage },
  over: overRepair,
  words: () => ({
    title: 'Tijd geven om het bezwaar aan te vullen',
    lead: 'Niet-ontvankelijk kan pas als de deelnemer de kans had om het bezwaar compleet te maken. Intussen staat de termijn om te beslissen stil.',
    button: 'Vastleggen',
  }),
  fields: (props) => <DateField {...shownIn(props)('on')} label="Aanvullen kan tot en met" />,
  send: async ({ ctx }, opened, { subject, fields }) => {
    const { day, errors } = readDay(fields, 'on')
    if (!day) return { errors }
    return sentOf(
      await giveRepairTerm(ctx, at(opened, subject), day),
      'De dag is vastgelegd.',
      REPAIR_REFUSED,
    )
  },
}

const recordingRepair: PipForm<Objection> = {
  path: '/bezwaar/:objectionId/hersteld',
  name: 'pip-objection-repaired',
  action: 'decide',
  find: findObjection,
  home: { name: 'Bezwaar', href: objectionPage },
  over: overRepair,
  words: () => ({ title: 'Bezwaar is aangevuld', button: 'Vastleggen' }),
  start: (_, { ctx }) => ({ on: writeDutchDate(ctx.today) }),
  fields: (props) => <DateField {...shownIn(props)('on')} label="Aangevuld op" />,
  send: async ({ ctx }, opened, { subject, fields }) => {
    const { day, errors } = readDay(fields, 'on')
    if (!day) return { errors }
    return sentOf(
      await recordRepair(ctx, at(opened, subject), day),
      'De aanvulling is vastgelegd.',
      REPAIR_REFUSED,
    )
  },
}

const HEARING_REFUSED = {
  ...OVER,
  'heard-in-the-future': { field: 'on', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'heard-before-received': { field: 'on', message: 'Op deze dag was het bezwaar nog niet binnen.' },
} satisfies Record<Exclude<RefusalOf<typeof recordHearing>, 'not-found'>, FormError>

const hearing: PipForm<Objection> = {
  path: '/bezwaar/:objectionId/horen',
  name: 'pip-objection-hearing',
  action: 'decide',
  find: findObjection,
  home: { name: 'Bezwaar', href: objectionPage },
  over: whyOver,
  words: () => ({
    title: 'Horen',
    lead: 'Wie bezwaar maakt, wordt gehoord voordat u beslist (Awb 7:2). Alleen om een van de vijf redenen van artikel 7:3 hoeft dat niet.',
    button: 'Vastleggen',
  }),
  start: (_, __, { heardOn, hearingReport, notHeardBecause }) => ({
    hearing: heardOn ? 'heard' : (notHeardBecause ?? ''),
    on: heardOn ? writeDutchDate(heardOn) : '',
    report: hearingReport ?? '',
  }),
  fields: (props) => <HearingFields {...props} />,
  send: async ({ ctx }, opened, { subject, fields }) => {
    const skipped = NotHeard.safeParse(fields.hearing)
    if (!skipped.success && fields.hearing !== 'heard') {
      return { errors: [{ field: 'hearing', message: 'Kies of er gehoord is, of waarom niet.' }] }
    }
    const report = { kind: 'heard', report: fields.report ?? '' }
    const values = skipped.success ? { kind: 'not-heard', because: skipped.data } : report
    const days = skipped.success ? [] : ['on']
    const sentences = { report: 'Schrijf op wat er is gezegd, in hoogstens 10.000 tekens.' }
    const read = readForm(fields, { shape: Hearing, values, days, sentences })
    if (read.errors) return { errors: read.errors }
    return sentOf(
      await recordHearing(ctx, at(opened, subject), read.value),
      'Het horen is vastgelegd.',
      HEARING_REFUSED,
    )
  },
}

const POSTPONE_REFUSED = {
  ...OVER,
  'no-term': { field: null, message: 'De brief is nog niet verzonden. Er loopt nog geen termijn.' },
  'already-postponed': { field: null, message: 'De beslissing is al een keer verdaagd. Vaker kan niet.' },
  'decision-overdue': { field: null, message: 'De laatste dag is voorbij. Verdagen kan niet meer.' },
  'no-reason': NO_REASON,
} satisfies Record<Exclude<RefusalOf<typeof postponeDecision>, 'not-found'>, FormError>

const postponing: PipForm<Objection> = {
  path: '/bezwaar/:objectionId/verdagen',
  name: 'pip-objection-postpone',
  action: 'decide',
  find: findObjection,
  home: { name: 'Bezwaar', href: objectionPage },
  over: (opened, objection) =>
    objection.postponedOn === null
      ? whyOver(opened, objection)
      : POSTPONE_REFUSED['already-postponed'].message,
  words: () => ({
    title: 'Beslissing verdagen',
    lead: 'U krijgt één keer zes weken extra (Awb 7:10, derde lid). Vertel het de deelnemer schriftelijk.',
    button: 'Verdagen',
  }),
  fields: (props) => <ReasonField {...props} label="Waarom is meer tijd nodig?" />,
  send: async ({ ctx }, opened, { subject, fields }) =>
    sentOf(
      await postponeDecision(ctx, at(opened, subject), fields.reason ?? ''),
      'De beslissing is verdaagd.',
      POSTPONE_REFUSED,
    ),
}

const WITHDRAWAL_REFUSED = {
  ...OVER,
  'withdrawn-in-the-future': { field: 'on', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'withdrawn-before-received': { field: 'on', message: 'Op deze dag was het bezwaar nog niet binnen.' },
  'no-hearing-that-day': {
    field: 'how',
    message: 'Op deze dag is niemand gehoord. Leg eerst het horen vast, of kies schriftelijk.',
  },
} satisfies Record<Exclude<RefusalOf<typeof withdrawObjection>, 'not-found'>, FormError>

const withdrawing: PipForm<Objection> = {
  path: '/bezwaar/:objectionId/intrekken',
  name: 'pip-objection-withdraw',
  action: 'decide',
  find: findObjection,
  home: { name: 'Bezwaar', href: objectionPage },
  over: whyOver,
  words: () => ({
    title: 'Intrekking vastleggen',
    lead: 'Wie bezwaar maakte, mag het terugnemen: schriftelijk, of mondeling tijdens het horen (Awb 6:21).',
    button: 'Intrekking vastleggen',
  }),
  start: (_, { ctx }) => ({ on: writeDutchDate(ctx.today) }),
  fields: (props) => <WithdrawFields {...props} />,
  send: async ({ ctx }, opened, { subject, fields }) => {
    const { day, errors } = readDay(fields, 'on')
    const how = WithdrawnHow.safeParse(fields.how)
    const noHow = how.success ? [] : [{ field: 'how', message: 'Kies hoe het is ingetrokken.' }]
    if (!day || !how.success) return { errors: [...errors, ...noHow] }
    const withdrawn = await withdrawObjection(ctx, at(opened, subject), { on: day, how: how.data })
    return sentOf(withdrawn, 'De intrekking is vastgelegd.', WITHDRAWAL_REFUSED)
  },
}

const RULING_REFUSED = {
  ...OVER,
  'outcome-without-reason': { field: 'reason', message: 'Schrijf op waarom u zo beslist.' },
  'ruled-in-the-future': { field: 'on', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'ruled-before-received': { field: 'on', message: 'Op deze dag was het bezwaar nog niet binnen.' },
  'nobody-heard': {
    field: null,
    message: 'Leg eerst vast dat er gehoord is, of waarom dat niet hoeft (Awb 7:2 en 7:3).',
  },
  'ruled-before-hearing': { field: 'on', message: 'Op deze dag was er nog niet gehoord.' },
  'skipping-does-not-fit': {
    field: 'outcome',
    message:
      'De reden om niet te horen past niet bij deze uitkomst. Hoor eerst, of kies een andere uitkomst.',
  },
  'excuse-needed': {
    field: 'lateExcuse',
    message: 'Het bezwaar kwam te laat. Schrijf op waarom dat te verontschuldigen is (Awb 6:11).',
  },
  'excuse-without-need': {
    field: null,
    message: 'Het bezwaar kwam op tijd. Er is niets te verontschuldigen.',
  },
  'not-a-party': {
    field: 'outcome',
    message: 'Iemand anders kan in eigen naam geen bezwaar maken. Dit bezwaar is niet-ontvankelijk.',
  },
  'not-inadmissible': {
    field: 'outcome',
    message:
      'Dit bezwaar is van wie het mag maken, compleet, en op tijd of te verontschuldigen. Niet-ontvankelijk kan dan niet.',
  },
  'repair-not-offered': {
    field: 'outcome',
    message: 'Er ontbreekt iets. Geef de deelnemer eerst een dag om het aan te vullen.',
  },
  'repair-still-open': {
    field: 'outcome',
    message: 'De dag om aan te vullen is nog niet voorbij. Wacht daarop.',
  },
} satisfies Record<Exclude<RefusalOf<typeof ruleOnObjection>, 'not-found'>, FormError>

const ruling: PipForm<Objection> = {
  path: '/bezwaar/:objectionId/beslissen',
  name: 'pip-objection-ruling',
  action: 'decide',
  find: findObjection,
  home: { name: 'Bezwaar', href: objectionPage },
  over: whyOver,
  words: () => ({
    title: 'Beslissen op bezwaar',
    lead: 'Een bezwaar verschuift de start van de termijn niet. Is het gegrond of gedeeltelijk gegrond, dan is een nieuwe versie van het plan nodig.',
    button: 'Beslissing vastleggen',
  }),
  start: (_, { ctx }) => ({ on: writeDutchDate(ctx.today) }),
  fields: (props, objection, { pip }) => (
    <RuleFields {...props} isLate={!isInTime(objection, sendingOf(pip.steps)?.onDay ?? null)} />
  ),
  send: async ({ ctx }, opened, { subject, fields }) => {
    const { day, errors } = readDay(fields, 'on')
    const outcome = Outcome.safeParse(fields.outcome)
    const noOutcome = outcome.success ? [] : [{ field: 'outcome', message: 'Kies de uitkomst.' }]
    if (!day || !outcome.success) return { errors: [...noOutcome, ...errors] }
    const { reason = '', lateExcuse = '' } = fields
    const wish = { outcome: outcome.data, reason, lateExcuse, on: day }
    const ruled = await ruleOnObjection(ctx, at(opened, subject), wish)
    return sentOf(ruled, 'De beslissing op bezwaar is vastgelegd.', RULING_REFUSED)
  },
}

/** What happens with an objection, from putting it right to the decision. */
export const objectionStepRoutes: readonly Route[] = [
  ...pipForm(givingRepair),
  ...pipForm(recordingRepair),
  ...pipForm(hearing),
  ...pipForm(postponing),
  ...pipForm(withdrawing),
  ...pipForm(ruling),
]
