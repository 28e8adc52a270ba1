import { TalkWay } from '#domain/intake/talk.ts'
import { LANGUAGES } from '#domain/person/content/languages.ts'
import type { FormError } from '#ui/error-summary.tsx'
import type { OpenedIntake } from './opened-intake.ts'
import type { Fields } from './typed-answers.ts'

type TalkFacts = { way: TalkWay; interpreter: string | null }

/** A talk on the same place, with an interpreter in the language for which the person needs one. */
export function offeredTalk({ card }: OpenedIntake): Fields {
  const interpreter = card.reach?.languages.find(({ interpreterNeeded }) => interpreterNeeded)?.language
  return { way: 'in-person', interpreter: interpreter ?? '' }
}

/** How the talk is held, as it was typed. */
export function readTalk(fields: Fields): { read: TalkFacts | undefined; errors: readonly FormError[] } {
  const way = TalkWay.safeParse(fields.way)
  const language = fields.interpreter ?? ''
  const isKnown = language === '' || LANGUAGES.some(({ code }) => code === language)
  const errors = [
    ...(way.success ? [] : [{ field: 'way', message: 'Kies hoe het gesprek is.' }]),
    ...(isKnown ? [] : [{ field: 'interpreter', message: 'Kies een taal uit de lijst.' }]),
  ]
  const read = way.success && isKnown ? { way: way.data, interpreter: language || null } : undefined
  return { read, errors }
}
