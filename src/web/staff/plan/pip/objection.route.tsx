import { NewObjection, type Objection } from '#domain/plan/pip.objection.ts'
import { objectionStep } from '#domain/plan/pip.objection-term.ts'
import { sendingOf } from '#domain/plan/pip.progress.ts'
import { confirmObjection, correctObjection, receiveObjection } from '#domain/plan/pip-objection.commands.ts'
import { aboutObjection, confirmationOf } from '#domain/plan/pip-objection.queries.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { type Answer, type Call, notFound, type Route } from '#web/route.ts'
import { readDay } from '../../enrolment/filled.ts'
import type { Fields } from '../../file/person-form.ts'
import { ReasonField } from '../goal.view.tsx'
import { sentOf } from '../plan-form.tsx'
import { NO_REASON, NOTHING_CHANGED } from '../plan-words.ts'
import { type Read, readForm } from '../read-form.ts'
import { ObjectionPage } from './objection.view.tsx'
import { ReceiveFields } from './objection-fields.view.tsx'
import { at, findObjection, OVER, objectionPage, whyOver } from './opened-objection.ts'
import { openPip } from './opened-pip.ts'
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

/** What came in, as the form says it. */
function readObjection(fields: Fields): Read<NewObjection> {
  const { fromWhom = '', grounds = '', lacks = '', party } = fields
  const posted = fields.postedOn?.trim() ? readDay(fields, 'postedOn') : { day: null, errors: [] }
  if (posted.day === undefined) return { errors: posted.errors }
  const values = {
    fromWhom,
    grounds,
    party,
    postedOn: posted.day,
    lacks: lacks.split(',').filter(Boolean),
    withCommittee: fields.withCommittee === 'yes',
  }
  const sentences = {
    party: 'Kies wie bezwaar maakt.',
    fromWhom: 'Houd het korter dan 200 tekens.',
    grounds: 'Houd het korter dan 10.000 tekens.',
  }
  return readForm(fields, { shape: NewObjection, values, days: ['receivedOn'], sentences })
}

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
    const read = readObjection(fields)
    if (read.errors) return { errors: read.errors }
    const received = await receiveObjection(ctx, address, read.value)
    return sentOf(received, 'Het bezwaar is vastgelegd.', RECEIVING_REFUSED)
  },
}

const CORRECTION_REFUSED = {
  ...RECEIVING_REFUSED,
  ...OVER,
  'nothing-changed': NOTHING_CHANGED,
  'no-reason': NO_REASON,
} satisfies Record<Exclude<RefusalOf<typeof correctObjection>, 'not-found'>, FormError>

const correcting: PipForm<Objection> = {
  path: '/bezwaar/:objectionId/verbeteren',
  name: 'pip-objection-correct',
  action: 'decide',
  find: findObjection,
  home: { name: 'Bezwaar', href: objectionPage },
  over: whyOver,
  words: () => ({
    title: 'Gegevens van het bezwaar verbeteren',
    lead: 'Wat er stond, blijft bewaard met de reden.',
    button: 'Verbetering bewaren',
  }),
  start: (_, __, objection) => ({
    receivedOn: writeDutchDate(objection.receivedOn),
    postedOn: objection.postedOn ? writeDutchDate(objection.postedOn) : '',
    fromWhom: objection.fromWhom,
    party: objection.party,
    lacks: objection.lacks.join(','),
    grounds: objection.grounds,
    withCommittee: objection.withCommittee ? 'yes' : '',
  }),
  several: ['lacks'],
  fields: (props) => (
    <>
      <ReceiveFields {...props} />
      <ReasonField {...props} label="Waarom verbetert u dit?" />
    </>
  ),
  send: async ({ ctx }, opened, { subject, fields }) => {
    const read = readObjection(fields)
    if (read.errors) return { errors: read.errors }
    const wish = { becomes: read.value, reason: fields.reason ?? '' }
    const corrected = await correctObjection(ctx, at(opened, subject), wish)
    return sentOf(corrected, 'De gegevens zijn verbeterd.', CORRECTION_REFUSED)
  },
}

const CONFIRMED: FormError = { field: null, message: 'De ontvangst is al bevestigd.' }

const confirming: PipForm<Objection> = {
  path: '/bezwaar/:objectionId/bevestigen',
  name: 'pip-objection-confirm',
  action: 'decide',
  find: findObjection,
  home: { name: 'Bezwaar', href: objectionPage },
  over: (opened, objection) =>
    objection.confirmedOn === null ? whyOver(opened, objection) : CONFIRMED.message,
  words: () => ({
    title: 'Ontvangst van het bezwaar bevestigen',
    lead: 'Trede maakt de brief met de datum van vandaag. U vindt hem daarna bij het bezwaar; verstuur hem zelf. Ontbreekt er iets? Geef dan eerst een dag om aan te vullen: die staat dan in de brief.',
    button: 'Brief maken',
  }),
  fields: () => null,
  send: async ({ ctx }, opened, { subject }) => {
    const confirmed = await confirmObjection(ctx, at(opened, subject))
    return sentOf(confirmed, 'De brief is gemaakt. Open hem bij het bezwaar en verstuur hem vandaag.', {
      ...OVER,
      'already-confirmed': CONFIRMED,
    })
  },
}

async function show(call: Call): Promise<Answer> {
  const opened = await openPip(call, 'decide', { view: 'pip-objection' })
  const objection = opened && (await findObjection(call, opened))
  if (!objection) return notFound
  const { pip, file, address } = opened
  const { today } = call.ctx
  const sentOn = sendingOf(pip.steps)?.onDay ?? null
  const about = await aboutObjection(call.ctx, file, { pip, objectionId: objection.id })
  const step = objectionStep(objection, { today, hasNewerVersion: about.hasNewerVersion })
  const { corrections } = about
  return pipPage(call, opened, {
    crumb: 'Bezwaar',
    children: (name) => <ObjectionPage {...{ name, objection, step, corrections, sentOn, today, address }} />,
  })
}

async function confirmation(call: Call): Promise<Answer> {
  const opened = await openPip(call, 'decide', { view: 'pip-objection-confirmation' })
  const objection = opened && (await findObjection(call, opened))
  if (!objection) return notFound
  const { pip, file } = opened
  const body = await confirmationOf(call.ctx, file, { pip, objectionId: objection.id })
  if (!body) return notFound
  return { kind: 'file', name: `bezwaar-${file.number}.pdf`, type: 'application/pdf', body }
}

export const objectionRoutes: readonly Route[] = [
  ...pipForm(receiving),
  { method: 'GET', path: `${versionPath}/bezwaar/:objectionId`, handle: show },
  { method: 'GET', path: `${versionPath}/bezwaar/:objectionId/bevestiging`, handle: confirmation },
  ...pipForm(correcting),
  ...pipForm(confirming),
]
