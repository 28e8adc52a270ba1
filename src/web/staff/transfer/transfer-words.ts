import type { LeftOut } from '#domain/arrival/left-out.ts'
import type { answerRequest, sendTransfer } from '#domain/arrival/transfer.commands.ts'
import type { Transfer } from '#domain/arrival/transfer.queries.ts'
import type { TransferState } from '#domain/arrival/transfer.ts'
import { fullName } from '#domain/person/person.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import type { Status } from '#ui/status.tsx'

/** How a transfer stands, for the side that reads it. */
export const STATE_WORDS = {
  asked: { sender: 'Opgevraagd bij u', receiver: 'Door u opgevraagd' },
  offered: { sender: 'Wacht op de andere gemeente', receiver: 'Aangeboden aan u' },
  withdrawn: { sender: 'Ingetrokken', receiver: 'Ingetrokken' },
  accepted: { sender: 'Overgenomen', receiver: 'Door u overgenomen' },
  rejected: { sender: 'Teruggestuurd', receiver: 'Door u afgewezen' },
  refused: { sender: 'Door u geweigerd', receiver: 'Niet opgestuurd' },
} satisfies Record<TransferState, Record<Transfer['side'], string>>

/** Whose turn it is: what waits for this side asks for attention. */
export function turnOf(state: TransferState, side: Transfer['side']): Status {
  if (state === 'asked') return side === 'sender' ? 'attention' : 'busy'
  if (state === 'offered') return side === 'receiver' ? 'attention' : 'busy'
  return state === 'accepted' ? 'done' : 'calm'
}

export const nameIn = ({ person }: Pick<Transfer, 'person'>): string =>
  person ? fullName(person) : 'onbekend'

/** Why a fact that came along was left out. */
export const LEFT_WORDS = {
  'in-the-future': 'De dag ligt in de toekomst.',
  'before-birth': 'De dag ligt voor de geboortedatum.',
  'already-recorded': 'Er is al een andere dag bekend.',
  'plan-before-duty': 'De dag ligt voor het begin van de inburgeringsplicht.',
  'notice-before-duty': 'De dag ligt voor het begin van de inburgeringsplicht.',
  'fulfilled-before-duty': 'De dag ligt voor het begin van de inburgeringsplicht.',
  'exam-before-arrival': 'De dag ligt voor de aankomst in de opvang.',
  'hours-before-arrival': 'De dag ligt voor de aankomst in de opvang.',
  'extension-before-plan': 'Op die dag was er nog geen plan.',
  'end-talk-before-plan': 'Op die dag was er nog geen plan.',
  'talk-before-plan': 'Op die dag was er nog geen plan.',
} satisfies Record<LeftOut['why'], string>

export const SEND_REFUSED = {
  'unknown-municipality': { field: 'to', message: 'Kies een andere gemeente.' },
  'already-on-its-way': { field: null, message: 'Dit dossier is al overgedragen of aangeboden.' },
  'moves-before-file': {
    field: 'movedInOn',
    message: 'De verhuisdatum ligt vóór de dag waarop dit dossier is geopend.',
  },
  'moves-too-far-ahead': { field: 'movedInOn', message: 'De verhuisdatum ligt meer dan een jaar vooruit.' },
  'health-without-reason': {
    field: 'healthReason',
    message: 'Schrijf op wat er over gezondheid mee moet, en waarom dat nodig is. Of haal het vinkje weg.',
  },
} satisfies Record<
  Exclude<RefusalOf<typeof sendTransfer> | RefusalOf<typeof answerRequest>, 'not-found'>,
  FormError
>
