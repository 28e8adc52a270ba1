import { describe, expect, test } from 'vitest'
import { commonPasswords } from './content/common-passwords.ts'
import { passwordProblems, SHORTEST_PASSWORD } from './password.ts'

const owner = { email: 'fatima.bakker@dalfsen.example', name: 'Fatima Bakker' }
const problems = (password: string) => passwordProblems(password, owner)

describe('a new password', () => {
  test.each([
    ['eleven characters', 'elf-tekens!', ['too-short']],
    ['twelve characters', 'twaalf-teken', []],
    ['a sentence without capitals or digits', 'de fiets staat in de regen', []],
    ['two hundred characters', 'lang '.repeat(40), []],
    ['two hundred and one characters', `${'lang '.repeat(40)}!`, ['too-long']],
    ['the own e-mail address', 'fatima.bakker@dalfsen.example', ['is-your-name']],
    ['the own name with a year behind it', 'Fatima Bakker 2026!', ['is-your-name']],
    ['the part before the @ without its dot', 'fatimabakker', ['is-your-name']],
    ['a sentence in which the own name stands', 'fatima eet graag soep', []],
    ['a common one in capitals', 'WELKOM123456', ['too-common']],
    ['one key, many times', 'aaaaaaaaaaaaaaaa', ['too-common']],
    ['three keys, many times', 'abcabcabcabcabc', ['too-common']],
    ['short and common', '123456', ['too-short']],
  ])('%s', (_, password, expected) => {
    expect(problems(password)).toEqual(expected)
  })

  test('twelve characters of another script count as twelve', () => {
    expect(problems('ሰላምንጽባሕኣብድልድል')).toEqual([])
    expect(problems('😀😁😂🤣😃😄😅😆😉😊😋')).toEqual(['too-short'])
  })

  test('the list of common passwords holds only what the length lets through, in lower case', () => {
    expect(commonPasswords.filter((word) => word.length < SHORTEST_PASSWORD)).toEqual([])
    expect(commonPasswords.filter((word) => word !== word.toLowerCase())).toEqual([])
  })
})
