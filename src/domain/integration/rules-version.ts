/**
 * Changes with each change of the rules or of the law in them: rows of the index of another version are made anew.
 * A test holds it to the text of every file that the rules are made of, and says what it must become.
 */
export const RULES_VERSION = 'ef65989e4f1e0b69'
