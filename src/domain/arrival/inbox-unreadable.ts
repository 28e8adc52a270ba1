import type { Unreadable } from './inbox-letter.ts'

const PROBLEMS = {
  'not-json': 'Het bestand is kapot: dit is geen JSON.',
  'strange-character': 'Er staat een teken in dat niet kan worden bewaard.',
  'no-letter': 'Dit is geen gebeurtenis, geen intrekking en geen antwoord van DUO.',
  'wrong-member': 'Een gegeven ontbreekt of heeft een vorm die Trede niet kent',
} satisfies Record<Unreadable['problem'], string>

/** Codes of the file system: a folder with the name of a file, and a file that nobody may open. */
const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  EISDIR: 'Dit is een map en geen bestand.',
  EACCES: 'Trede mag dit bestand niet openen.',
  EPERM: 'Trede mag dit bestand niet openen.',
}

/** PostgreSQL calls what it cannot store a data exception (class 22). */
const DATA_EXCEPTION = /^22/
const NOT_STORED = 'Er staat een gegeven in dat niet kan worden bewaard, zoals een datum die niet bestaat.'

const codeOf = (error: unknown): string => String(Object(error).code ?? '')

/** Whether an error lies in the content of one file, so that it would come back on every try (ARR.UNREADABLE). */
export const isFaultOfTheFile = (error: unknown): boolean =>
  DATA_EXCEPTION.test(codeOf(error)) || FILE_PROBLEMS[codeOf(error)] !== undefined

/** Why a file could not be read, as a sentence; never what it holds, which may be the number of a person. */
export function reasonFor(found: Unreadable | unknown): string {
  if (!isUnreadable(found)) return FILE_PROBLEMS[codeOf(found)] ?? NOT_STORED
  const words = PROBLEMS[found.problem]
  return found.problem === 'wrong-member' ? `${words}: ${found.member || 'het bericht'}.` : words
}

const isUnreadable = (found: unknown): found is Unreadable =>
  typeof found === 'object' && found !== null && 'problem' in found && 'member' in found
