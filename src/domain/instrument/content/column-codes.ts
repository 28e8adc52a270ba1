import type { Answers } from '../answers.ts'
import type { Codes, MappedRow } from '../columns.ts'
import { origins } from './origins.ts'

/** Values that both published files write alike, in the spelling of the files; the spelling with an accent is taken too. */
export const SEX: Codes = { vrouw: 'woman', man: 'man', anders: 'other' }

export const ORIGIN: Codes = {
  Syrie: 'Syria',
  Syrië: 'Syria',
  Pakistan: 'Pakistan',
  Irak: 'Iraq',
  Iran: 'Iran',
  Eritrea: 'Eritrea',
  Afghanistan: 'Afghanistan',
  Ethiopie: 'Ethiopia',
  Ethiopië: 'Ethiopia',
  Somalie: 'Somalia',
  Somalië: 'Somalia',
  Soedan: 'Sudan',
  Turkije: 'Turkey',
  Jemen: 'Yemen',
  overig: 'other',
}

export const ONE_ZERO: Codes = { 1: 'yes', 0: 'no' }

/** What a new file needs to know of the person, as far as the answers say it. */
export const backgroundOf = (answers: Answers): MappedRow['background'] => ({
  sex: answers.sex ?? null,
  originCode: origins.find((origin) => origin.id === answers.origin)?.country ?? null,
  ageClass: answers['age-class'] ?? null,
})
