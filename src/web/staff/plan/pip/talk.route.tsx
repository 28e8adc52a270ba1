import { hearPip, reopenPip } from '#domain/plan/pip.commands.ts'
import { Hearing, mayWrite } from '#domain/plan/pip.progress.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import { TextArea } from '#ui/form.tsx'
import { shownIn } from '../../file/person-fields.view.tsx'
import { sentOf } from '../plan-form.tsx'
import { readForm } from '../read-form.ts'
import { type PipForm, pipForm } from './pip-form.tsx'
import { HearingFields } from './talk.view.tsx'

const NOT_APPROVED = 'De tweede lezer moet eerst akkoord zijn met dit concept.'

const hearing: PipForm<true> = {
  path: '/bespreken',
  name: 'pip-hearing',
  action: 'write',
  find: async () => true,
  over: ({ state }) => (state === 'approved' || state === 'heard' ? undefined : NOT_APPROVED),
  words: () => ({
    title: 'Besproken met de deelnemer',
    lead: 'Leg vast wat de deelnemer van het plan vindt. Een handtekening hoeft niet: de dag van het besluit telt.',
    button: 'Vastleggen',
  }),
  start: (_, { ctx }) => ({ on: writeDutchDate(ctx.today) }),
  fields: (props) => <HearingFields {...props} />,
  send: async ({ ctx }, { address }, { fields }) => {
    const { answer, words = '' } = fields
    const values = { answer, words, withInterpreter: fields.withInterpreter === 'yes' }
    const sentences = {
      answer: 'Kies wat de deelnemer van het plan vindt.',
      words: 'Houd het korter dan 5.000 tekens.',
    }
    const read = readForm(fields, { shape: Hearing, values, days: ['on'], sentences })
    if (read.errors) return { errors: read.errors }
    return sentOf(await hearPip(ctx, address, read.value), 'Het gesprek is vastgelegd.', {
      'not-approved': { field: null, message: NOT_APPROVED },
      'talk-in-the-future': { field: 'on', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
      'talk-before-approval': {
        field: 'on',
        message: 'Op deze dag was de tweede lezer nog niet akkoord. Bespreek het plan zoals het nu is.',
      },
      'refusal-needs-words': {
        field: 'words',
        message: 'Schrijf op wat de deelnemer zegt. Dat blijft bij het besluit staan.',
      },
    })
  },
}

const NOTHING_TO_REOPEN = 'Deze versie is al een concept, of al vastgesteld.'

const reopening: PipForm<true> = {
  path: '/openzetten',
  name: 'pip-reopening',
  action: 'write',
  find: async () => true,
  over: ({ state }) => (mayWrite(state) || state === 'decided' ? NOTHING_TO_REOPEN : undefined),
  words: () => ({
    title: 'Weer openzetten',
    lead: 'Het plan wordt weer een concept. De tweede lezer en de deelnemer kijken daarna opnieuw.',
    button: 'Openzetten',
  }),
  fields: (props) => <TextArea {...shownIn(props)('reason')} label="Waarom?" />,
  send: async ({ ctx }, { address }, { fields }) =>
    sentOf(await reopenPip(ctx, address, fields.reason ?? ''), 'Het plan is weer een concept.', {
      'nothing-to-reopen': { field: null, message: NOTHING_TO_REOPEN },
      'no-comment': { field: 'reason', message: 'Schrijf op waarom het plan weer open gaat.' },
    }),
}

export const pipTalkRoutes = [...pipForm(hearing), ...pipForm(reopening)]
