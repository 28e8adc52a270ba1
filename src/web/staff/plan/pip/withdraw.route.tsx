import { withdrawPip } from '#domain/plan/pip-withdrawal.commands.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { TextArea } from '#ui/form.tsx'
import { shownIn } from '../../file/person-fields.view.tsx'
import { sentOf } from '../plan-form.tsx'
import { type PipForm, pipForm } from './pip-form.tsx'

const whole = (message: string): FormError => ({ field: null, message })

const REFUSED = {
  'not-decided': whole('Dit PIP is nog niet vastgesteld.'),
  'already-withdrawn': whole('Dit PIP is al ingetrokken.'),
  'not-the-last': whole('Er is al een latere versie. Alleen de laatste kan worden ingetrokken.'),
  'term-is-fixed': whole(
    'DUO heeft de termijn al vastgesteld (SS102). Intrekken kan niet meer. Begin een wijziging, met de reden.',
  ),
  'has-course-hours': whole(
    'Er zijn al cursusuren vastgelegd. Intrekken kan niet meer. Begin een wijziging, met de reden.',
  ),
  'no-reason': { field: 'reason', message: 'Schrijf op waarom u het PIP intrekt.' },
} satisfies Record<Exclude<RefusalOf<typeof withdrawPip>, 'not-found'>, FormError>

const withdrawing: PipForm<true> = {
  path: '/intrekken',
  name: 'pip-withdrawal',
  action: 'decide',
  find: async () => true,
  over: ({ pip }) => {
    if (pip.datedOn === null) return REFUSED['not-decided'].message
    return pip.withdrawnOn === null ? undefined : REFUSED['already-withdrawn'].message
  },
  words: () => ({
    title: 'PIP intrekken',
    lead: 'Alleen voor een PIP dat per ongeluk of met een verkeerde dag is vastgesteld, en zolang er geen cursusuren zijn en DUO de termijn niet heeft vastgesteld. De termijn vervalt en DUO krijgt bericht. De versie en de brief blijven leesbaar. Vertel het aan de deelnemer.',
    button: 'PIP intrekken',
  }),
  fields: (props) => (
    <TextArea
      {...shownIn(props)('reason')}
      label="Waarom trekt u dit PIP in?"
      help="Schrijf hier niets over gezondheid."
      rows={3}
    />
  ),
  send: async ({ ctx }, { address }, { fields }) =>
    sentOf(
      await withdrawPip(ctx, address, fields.reason ?? ''),
      'Het PIP is ingetrokken. DUO krijgt bericht.',
      REFUSED,
    ),
}

export const withdrawRoutes = pipForm(withdrawing)
