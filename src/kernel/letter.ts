import type { LocalDate } from './local-date.ts'

/** The languages a letter can speak: Dutch counts, the others explain. */
export type LetterLanguage = 'nl' | 'en' | 'ar' | 'ti'

/** What a letter is built of. Texts are plain: no sign in them has a meaning of its own. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'subheading'; readonly text: string }
  | {
      readonly kind: 'table'
      /** `share` is the width of a column as a part of the sum of all. */
      readonly columns: readonly { readonly heading: string; readonly share: number }[]
      readonly rows: readonly (readonly string[])[]
    }

export type LetterSection = { readonly heading: string; readonly blocks: readonly LetterBlock[] }

/** An explanation of the letter that has no force of its own; starts on its own page. */
export type LetterHelp = {
  readonly language: LetterLanguage
  readonly title: string
  /** Says, in its own language, that the Dutch letter counts and who checked this text. */
  readonly note: string
  readonly blocks: readonly LetterBlock[]
}

/** A letter of a municipality in Dutch, with explanations behind it. */
export type Letter = {
  /** The subject: first heading of the letter and title of the document. */
  readonly subject: string
  /** The day that the document bears; with the same contents it makes the same bytes. */
  readonly datedOn: LocalDate
  readonly sender: { readonly name: string; readonly lines: readonly string[] }
  /** Name first, then the lines of the address. */
  readonly addressee: readonly string[]
  /** Date, reference and the like, under the addresses. */
  readonly details: readonly { readonly label: string; readonly value: string }[]
  /** Stands at the foot of every page, beside the page number. */
  readonly footer: string
  readonly opening: readonly LetterBlock[]
  readonly sections: readonly LetterSection[]
  readonly closing: { readonly greeting: string; readonly signature: readonly string[] }
  readonly help: readonly LetterHelp[]
}
