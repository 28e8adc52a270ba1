import { NewObjection, type Objection, Outcome } from '#domain/plan/pip.objection.ts'
import { sendingOf } from '#domain/plan/pip.progress.ts'
import { objectionsTo } from '#domain/plan/pip.queries.ts'
import {
  giveRepairTerm,
  type ObjectionAddress,
  receiveObjection,
  recordRepair,
  ruleOnObjection,
} from '#domain/plan/pip-objection.commands.ts'
import { ObjectionId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { DateField } from '#ui/form.tsx'
import { type Answer, type Call, notFound, param, type Route } from '#web/route.ts'
import { readDay } from '../../enrolment/filled.ts'
import { shownIn } from '../../file/person-fields.view.tsx'
import { sentOf } from '../plan-form.tsx'
import { readForm } from '../read-form.ts'
import { ObjectionPage, ReceiveFields, RuleFields } from './objection.view.tsx'
import { type OpenedPip, openPip } from './opened-pip.ts'
import { type PipForm, pipForm, versionPath } from './pip-form.tsx'
import { pipPage } from './pip-page.tsx'

const NOT_DECIDED = 'Bezwaar kan alleen tegen een vastgesteld PIP.'

const RECEIVING_REFUSED = {
  'not-decided': { field: null, message: NOT_DECIDED },
  'received-in-the-future': {
    field: 'receivedOn',
    message: 'Deze dag moet nog komen. Kies vandaag of eerder.',
  },
  'received-before-decision': { field: 'receivedOn', message: 'Op deze dag was er nog geen besluit.' },
  'posted-after-received': { field: 'postedOn', message: 'De poststempel ligt na de dag van ontvangst.' },
  'nobody-named': { field: 'fromWhom', message: 'Schrijf op van wie het bezwaar is.' },
} satisfies Record<Exclude<RefusalOf<typeof receiveObjection>, 'not-found'>, FormError>

const receiving: PipForm<true> = {
  path: '/bezwaar/nieuw',
  name: 'pip-objection',
  action: 'decide',
  find: async () => true,
  over: ({ pip }) => (pip.datedOn === null ? NOT_DECIDED : undefined),
  words: () => ({
    title: 'Bezwaar vastleggen',
    lead: 'Leg alles vast wat binnenkomt, ook als het te laat of niet compleet is. Beoordelen komt daarna.',
    button: 'Bezwaar vastleggen',
  }),
  start: (_, { ctx }) => ({ receivedOn: writeDutchDate(ctx.today) }),
  several: ['lacks'],
  fields: (props) => <ReceiveFields {...props} />,
  send: async ({ ctx }, { address }, { fields }) => {
    const { fromWhom = '', grounds = '', lacks = '' } = fields
    const posted = fields.postedOn?.trim() ? readDay(fields, 'postedOn') : { day: null, errors: [] }
    if (posted.day === undefined) return { errors: posted.errors }
    const values = { fromWhom, grounds, postedOn: posted.day, lacks: lacks.split(',').filter(Boolean) }
    const sentences = {
      fromWhom: 'Houd het korter dan 200 tekens.',
      grounds: 'Houd het korter dan 10.000 tekens.',
    }
    const read = readForm(fields, { shape: NewObjection, values, days: ['receivedOn'], sentences })
    if (read.errors) return { errors: read.errors }
    const received = await receiveObjection(ctx, address, read.value)
    return sentOf(received, 'Het bezwaar is vastgelegd.', RECEIVING_REFUSED)
  },
}

async function findObjection(call: Call, { file, pip }: OpenedPip): Promise<Objection | undefined> {
  const id = param(call, 'objectionId', ObjectionId)
  return id && (await objectionsTo(call.ctx, file, pip)).find((one) => one.id === id)
}

const at = ({ address }: OpenedPip, { id }: Objection): ObjectionAddress => ({ ...address, objectionId: id })

const DECIDED = 'Op dit bezwaar is al beslist.'
const COMPLETE = 'Aan dit bezwaar ontbreekt niets.'
const overRepair = (_: OpenedPip, { outcome, lacks }: Objection) => {
  if (outcome !== null) return DECIDED
  return lacks.length === 0 ? COMPLETE : undefined
}

const REPAIR_REFUSED = {
  'already-decided': { field: null, message: DECIDED },
  'nothing-lacks': { field: null, message: COMPLETE },
  'repair-day-over': { field: 'on', message: 'Deze dag is al voorbij. Geef een dag die nog komt.' },
  'repaired-in-the-future': { field: 'on', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
} satisfies Record<Exclude<RefusalOf<typeof recordRepair>, 'not-found'>, FormError>

const givingRepair: PipForm<Objection> = {
  path: '/bezwaar/:objectionId/herstel',
  name: 'pip-objection-repair',
  action: 'decide',
  find: findObjection,
  over: overRepair,
  words: () => ({
    title: 'Tijd geven om het bezwaar aan te vullen',
    lead: 'Niet-ontvankelijk kan pas als de deelnemer de kans had om het bezwaar compleet te maken.',
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

const RULING_REFUSED = {
  'already-decided': { field: null, message: DECIDED },
  'outcome-without-reason': { field: 'reason', message: 'Schrijf op waarom u zo beslist.' },
  'ruled-in-the-future': { field: 'on', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'ruled-before-received': { field: 'on', message: 'Op deze dag was het bezwaar nog niet binnen.' },
  'not-inadmissible': {
    field: 'outcome',
    message: 'Dit bezwaar kwam op tijd en is compleet. Niet-ontvankelijk kan dan niet.',
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
  over: (_, { outcome }) => (outcome === null ? undefined : DECIDED),
  words: () => ({
    title: 'Beslissen op bezwaar',
    lead: 'Een bezwaar verschuift de start van de termijn niet. Is het gegrond, begin dan daarna een nieuwe versie.',
    button: 'Beslissing vastleggen',
  }),
  start: (_, { ctx }) => ({ on: writeDutchDate(ctx.today) }),
  fields: (props) => <RuleFields {...props} />,
  send: async ({ ctx }, opened, { subject, fields }) => {
    const { day, errors } = readDay(fields, 'on')
    const outcome = Outcome.safeParse(fields.outcome)
    const noOutcome = outcome.success ? [] : [{ field: 'outcome', message: 'Kies de uitkomst.' }]
    if (!day || !outcome.success) return { errors: [...noOutcome, ...errors] }
    const wish = { outcome: outcome.data, reason: fields.reason ?? '', on: day }
    const ruled = await ruleOnObjection(ctx, at(opened, subject), wish)
    return sentOf(ruled, 'De beslissing op bezwaar is vastgelegd.', RULING_REFUSED)
  },
}

async function show(call: Call): Promise<Answer> {
  const opened = await openPip(call, 'decide', { view: 'pip-objection' })
  const objection = opened && (await findObjection(call, opened))
  if (!objection) return notFound
  const sentOn = sendingOf(opened.pip.steps)?.onDay ?? null
  return pipPage(call, opened, {
    crumb: 'Bezwaar',
    children: <ObjectionPage {...{ objection, sentOn }} address={opened.address} />,
  })
}

export const objectionRoutes: readonly Route[] = [
  ...pipForm(receiving),
  { method: 'GET', path: `${versionPath}/bezwaar/:objectionId`, handle: show },
  ...pipForm(givingRepair),
  ...pipForm(recordingRepair),
  ...pipForm(ruling),
]
