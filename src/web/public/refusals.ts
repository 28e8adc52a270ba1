import type { signInWithCode, signInWithPassword } from '#domain/organisation/sign-in.commands.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { counted } from '#ui/words.ts'

type Refused = { error: string; waitSeconds?: number }

/** The same sentence for an account that does not exist, a wrong password and a lock: nobody learns who works here. */
const PASSWORD_WORDS = {
  'not-recognised': 'Uw e-mailadres en wachtwoord zijn niet herkend. Controleer ze en probeer het opnieuw.',
  locked: 'Uw e-mailadres en wachtwoord zijn niet herkend. Er is te vaak geprobeerd om in te loggen.',
} satisfies Record<RefusalOf<typeof signInWithPassword>, string>

const CODE_WORDS = {
  'not-recognised': 'Deze code is niet herkend. Wacht tot uw app een nieuwe code laat zien en vul die in.',
  locked: 'Deze code is niet herkend. Er is te vaak geprobeerd om in te loggen.',
} satisfies Record<Exclude<RefusalOf<typeof signInWithCode>, 'session-over'>, string>

export const passwordRefusal = (refused: Refused & { error: keyof typeof PASSWORD_WORDS }): string =>
  PASSWORD_WORDS[refused.error] + waitWords(refused)

export const codeRefusal = (refused: Refused & { error: keyof typeof CODE_WORDS }): string =>
  CODE_WORDS[refused.error] + waitWords(refused)

function waitWords({ waitSeconds }: Refused): string {
  if (waitSeconds === undefined) return ''
  const minutes = Math.ceil(waitSeconds / 60)
  return ` Wacht ${counted(minutes, 'minuut', 'minuten')} en probeer het dan opnieuw.`
}
