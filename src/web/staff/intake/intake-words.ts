import type { saveDraft } from '#domain/draft/draft.commands.ts'
import type { AnswerProblem } from '#domain/intake/answers.ts'
import { POSTPONEMENTS } from '#domain/intake/content/postponements.ts'
import type { PostponementReason } from '#domain/intake/postponement.ts'
import type { NotHeldReason, TalkState, TalkWay } from '#domain/intake/talk.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { counted } from '#ui/words.ts'

export const WAY_WORDS = {
  'in-person': 'In persoon',
  video: 'Via beeldbellen',
  phone: 'Telefonisch',
} satisfies Record<TalkWay, string>

export const NOT_HELD_WORDS = {
  'no-show': 'De deelnemer kwam niet',
  'cancelled-by-person': 'De deelnemer zei af',
  'cancelled-by-us': 'Wij zeiden af',
  'no-interpreter': 'Er was geen tolk',
  technical: 'De verbinding lukte niet',
} satisfies Record<NotHeldReason, string>

export const STATE_WORDS = {
  planned: 'gepland',
  open: 'nog vast te leggen',
  held: 'gehouden',
  'not-held': 'niet doorgegaan',
  mistaken: 'was een vergissing',
} satisfies Record<TalkState, string>

export const PROBLEM_WORDS = {
  'unknown-field': 'Dit veld hoort niet bij dit onderwerp.',
  'unknown-option': 'Kies een van de mogelijkheden.',
  'too-long': 'Deze tekst is te lang. Kort hem in.',
  'not-a-number': 'Schrijf een getal, bijvoorbeeld 3 of 2,5.',
  'out-of-range': 'Dit getal kan niet. Kijk het nog eens na.',
  'not-a-day': 'Dit is geen datum. Schrijf hem als 12-5-2026, met vier cijfers voor het jaar.',
  'in-the-future': 'Deze dag moet nog komen. Kies vandaag of eerder.',
  'before-birth': 'Deze dag ligt vóór de geboortedatum.',
  'before-arrival': 'Deze dag ligt vóór de aankomst in Nederland.',
  'before-other-day': 'Deze dag ligt vóór de dag van de aanvraag.',
  needed: 'Vul dit ook in. Zonder dit zegt het andere antwoord te weinig.',
} satisfies Record<AnswerProblem, string>

export const NOT_SAVED = {
  'too-large': 'Er staat meer tekst dan bewaard kan worden. Kort een tekst in.',
  nobody: 'Log in om dit te bewaren.',
} satisfies Record<RefusalOf<typeof saveDraft>, string>

/** "Ziekte of opname: 4 weken" */
export const POSTPONEMENT_CHOICES = Object.entries(POSTPONEMENTS.reasons).map(
  ([value, { title, from, weeks }]) => ({
    value,
    label: `${title}: ${counted(weeks, 'week', 'weken')}`,
    help: `Vanaf ${from}.`,
  }),
)

export const postponementTitle = (reason: PostponementReason): string => POSTPONEMENTS.reasons[reason].title
