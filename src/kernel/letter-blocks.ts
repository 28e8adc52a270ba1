import type { LetterBlock } from './letter.ts'

export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text })
export const list = (items: readonly string[]): LetterBlock => ({ kind: 'list', items })

/** What somebody typed: a new line starts a paragraph. */
export const paragraphs = (typed: string): LetterBlock[] =>
  typed
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => paragraph(text.trim()))

/** Names and numbers in Latin script keep their own order inside a line that runs from right to left. */
export const apart = (text: string): string => `\u2068${text}\u2069`
