import type { EndReason } from '#domain/file/household.ts'

/** Why somebody no longer belongs to a family, as it is chosen and read. */
export const LEAVE_WORDS = {
  separated: 'Gescheiden of uit elkaar',
  'grown-up': 'Volwassen en zelfstandig',
  'moved-out': 'Woont niet meer bij het gezin',
  died: 'Overleden',
  mistake: 'Per vergissing gekoppeld',
  'joined-another': 'Hoort nu bij een ander gezin',
  'left-alone': 'De ander hoort er niet meer bij',
} satisfies Record<EndReason, string>
