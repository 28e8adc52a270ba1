import { partsFor } from '#domain/file/file.policy.ts'
import type { IntakeGap } from '#domain/intake/completeness.ts'
import { intakeOverview } from '#domain/intake/intake.queries.ts'
import { decidePip, sendLetter } from '#domain/plan/pip.decision.commands.ts'
import { missingIntake } from '#domain/plan/pip.gaps.ts'
import { SendingWay, sendingOf } from '#domain/plan/pip.progress.ts'
import { standingOf } from '#domain/plan/pip.queries.ts'
import type { Standing } from '#domain/plan/pip.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { RadioGroup } from '#ui/choices.tsx'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { DateField } from '#ui/form.tsx'
import { readDay } from '../../enrolment/filled.ts'
import { optionsFrom } from '../../file/file-words.ts'
import { shownIn } from '../../file/person-fields.view.tsx'
import { sentOf } from '../plan-form.tsx'
import { DecideFields } from './decide.view.tsx'
import { PLAN_INCOMPLETE, RULES_CHANGED } from './draft-words.ts'
import { type PipForm, pipForm } from './pip-form.tsx'
import { SENDING_WORDS } from './pip-words.ts'

const NOT_HEARD = 'Bespreek het plan eerst met de deelnemer en leg vast wat die ervan vindt.'
const at = (message: string): FormError => ({ field: 'datedOn', message })

const DECIDING_REFUSED = {
  'not-heard': { field: null, message: NOT_HEARD },
  'dated-in-the-future': at('Deze dag moet nog komen. Een besluit draagt de dag van vandaag of eerder.'),
  'duty-unknown': {
    field: null,
    message: 'De start van de inburgeringsplicht is niet bekend. Leg die dag eerst vast bij Inburgering.',
  },
  'settling-unknown': {
    field: null,
    message: 'De dag van inschrijving in de gemeente is niet bekend. Leg die dag eerst vast bij Inburgering.',
  },
  'before-duty': at('Op deze dag was de inburgeringsplicht nog niet begonnen. DUO neemt dit niet aan.'),
  'before-settling': at('Op deze dag woonde de deelnemer hier nog niet. DUO neemt dit niet aan.'),
  'before-earlier-plan': at('Er is een eerder PIP met een latere dag. Kies een dag daarna.'),
  'before-talk': at('Op deze dag was het plan nog niet besproken. Kies de dag van het gesprek of later.'),
  'second-first-plan': {
    field: null,
    message: 'Er is al een eerste PIP van deze gemeente. Begin een wijziging, met de reden.',
  },
  'against-the-rules': RULES_CHANGED,
  'changed-since-reading': {
    field: null,
    message:
      'Een doel, stap of afspraak is veranderd nadat het plan is gelezen. Haal het plan terug en laat het opnieuw lezen.',
  },
  'plan-incomplete': PLAN_INCOMPLETE,
  'intake-incomplete': {
    field: 'gapsReason',
    message: 'Schrijf op waarom u het plan vaststelt terwijl de brede intake niet compleet is.',
  },
  'letterhead-missing': {
    field: null,
    message:
      'Het briefhoofd van de gemeente ontbreekt: het adres voor bezwaar en het telefoonnummer. Vraag een beheerder dit in te vullen bij Beheer, Instellingen.',
  },
  'letter-day-not-near': {
    field: 'sentOn',
    message: 'De brief gaat vandaag of binnen een week weg. Kies zo’n dag.',
  },
  'fact-refused': {
    field: null,
    message: 'Deze dag past niet bij de andere dagen van dit dossier. Kijk ze na bij Inburgering.',
  },
} satisfies Record<Exclude<RefusalOf<typeof decidePip>, 'not-found'>, FormError>

type Deciding = { standing: Standing; gaps: readonly IntakeGap[] }

const deciding: PipForm<Deciding> = {
  path: '/besluit',
  name: 'pip-decision',
  action: 'decide',
  activity: 'health',
  find: async ({ ctx }, { file }) => {
    const standing = await standingOf(ctx, file)
    const { newest } = await intakeOverview(ctx, file, partsFor(file.roles))
    return { standing, gaps: missingIntake(newest, standing) }
  },
  over: ({ state }) => {
    if (state === 'decided') return 'Dit PIP is al vastgesteld.'
    return state === 'heard' ? undefined : NOT_HEARD
  },
  words: () => ({
    title: 'PIP vaststellen',
    lead: 'Hierna verandert deze versie niet meer. Alles waarop het besluit rust, wordt bewaard.',
    button: 'PIP vaststellen',
  }),
  start: (_, { ctx }) => ({ datedOn: writeDutchDate(ctx.today), sentOn: writeDutchDate(ctx.today) }),
  fields: (props, subject, { pip }, { reach }) => (
    <DecideFields {...props} {...subject} pip={pip} hasAddress={Boolean(reach?.address?.trim())} />
  ),
  send: async ({ ctx }, { address }, { fields }) => {
    const datedOn = readDay(fields, 'datedOn')
    const sentOn = readDay(fields, 'sentOn')
    if (!datedOn.day || !sentOn.day) return { errors: [...datedOn.errors, ...sentOn.errors] }
    const decided = await decidePip(ctx, address, {
      datedOn: datedOn.day,
      sentOn: sentOn.day,
      gapsReason: fields.gapsReason ?? '',
    })
    return sentOf(decided, 'Het PIP is vastgesteld. De brief staat klaar.', DECIDING_REFUSED)
  },
}

const SENDING_REFUSED = {
  'not-decided': { field: null, message: 'Dit PIP is nog niet vastgesteld.' },
  withdrawn: { field: null, message: 'Dit PIP is ingetrokken. Er gaat geen brief meer weg.' },
  'already-sent': { field: null, message: 'Er is al vastgelegd dat deze brief is verzonden.' },
  'sent-in-the-future': { field: 'on', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'sent-before-decision': { field: 'on', message: 'Op deze dag was het PIP nog niet vastgesteld.' },
} satisfies Record<Exclude<RefusalOf<typeof sendLetter>, 'not-found'>, FormError>

const sending: PipForm<true> = {
  path: '/brief/verzonden',
  name: 'pip-sending',
  action: 'decide',
  find: async () => true,
  over: ({ pip }) => {
    if (pip.datedOn === null) return SENDING_REFUSED['not-decided'].message
    if (pip.withdrawnOn !== null) return SENDING_REFUSED.withdrawn.message
    return sendingOf(pip.steps) ? SENDING_REFUSED['already-sent'].message : undefined
  },
  words: () => ({
    title: 'Brief verzonden',
    lead: 'Vanaf de dag na verzending heeft de deelnemer zes weken om bezwaar te maken.',
    button: 'Vastleggen',
  }),
  start: ({ pip }, { ctx }) => ({ on: writeDutchDate(pip.letterNames ?? ctx.today) }),
  fields: (props) => {
    const shown = shownIn(props)
    return (
      <>
        <DateField {...shown('on')} label="Verzonden op" />
        <RadioGroup {...shown('how')} label="Hoe?" choices={optionsFrom(SENDING_WORDS)} />
      </>
    )
  },
  send: async ({ ctx }, { address }, { fields }) => {
    const { day, errors } = readDay(fields, 'on')
    const how = SendingWay.safeParse(fields.how)
    const noWay = how.success ? [] : [{ field: 'how', message: 'Kies hoe de brief is verzonden.' }]
    if (!day || !how.success) return { errors: [...errors, ...noWay] }
    const sent = await sendLetter(ctx, address, { on: day, how: how.data })
    return sentOf(sent, 'De verzending is vastgelegd.', SENDING_REFUSED)
  },
}

export const decideRoutes = [...pipForm(deciding), ...pipForm(sending)]
