import { expect, test } from 'vitest'
import { aMunicipality, aWorker } from '#test/builders.ts'
import { ownDatabase } from '#test/database.ts'
import { theWeb } from '#test/web.ts'

test('a worker sees which translations no native speaker has read', async () => {
  const database = await ownDatabase()
  const dalfsen = await aMunicipality(database, 'Dalfsen')
  const worker = await aWorker(database, dalfsen, { role: 'case-worker' })
  const page = await (await theWeb(database).browserOf(worker)).page('/kennis/talen')
  const rows = page.split('<tr').slice(2)
  const unread = (text: string) =>
    rows
      .filter((row) => row.includes(text))
      .filter((row) => row.includes('Nog niet nagekeken door iemand met deze moedertaal'))
      .map((row) => /(Arabisch|Tigrinya|Engels|Nederlands)/.exec(row)?.[1])
  expect(unread('Vragenlijst over werk en leren')).toEqual(['Arabisch', 'Tigrinya'])
  expect(unread('Toestemming vragen')).toEqual(['Arabisch', 'Tigrinya'])
  for (const letter of ['brief over het PIP', 'verslag van een gesprek', 'brief over een bezwaar']) {
    expect(unread(letter), letter).toEqual(['Engels', 'Arabisch', 'Tigrinya'])
  }
  expect(rows.filter((row) => row.includes('ontbre'))).toEqual([])
})
