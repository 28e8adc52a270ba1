import { expect, test } from '@playwright/test'
import { arrive, lookOnPhone, signIn } from './page.ts'

test.beforeEach(({ page }) => signIn(page, 'hanneke'))

test('A tile shows its own tasks, and a second press shows all again', async ({ page }) => {
  await arrive(page, '/vandaag')
  await expect(page.getByText('vrijdag 20 november 2026', { exact: true })).toBeVisible()
  await lookOnPhone(page)
  const tiles = page.getByRole('list', { name: 'Let op: kies wat u wilt zien' })
  await arrive(page, tiles.getByRole('link', { name: 'eindformulier ontbreekt' }))
  await expect(page).toHaveURL('/vandaag?tegel=exit-form-missing')
  const tasks = page.getByRole('main').getByRole('link', { name: /: (?!Dossier)/ })
  await expect(tasks).not.toHaveCount(0)
  for (const task of await tasks.all()) await expect(task).toHaveText(/: Eindformulier invullen$/)

  await arrive(page, tiles.getByRole('link', { name: 'eindformulier ontbreekt' }))
  await expect(page).toHaveURL('/vandaag')
})

test('A task leads to where it is done', async ({ page }) => {
  await arrive(page, '/vandaag?van=alle&tegel=no-start-form')
  const task = page.getByRole('link', { name: /: Startformulier invullen$/ }).first()
  const name = (await task.textContent())?.split(':')[0] ?? ''
  await arrive(page, task)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Startformulier')
  await expect(page.getByRole('navigation', { name: 'Waar u bent' })).toContainText(name)

  await arrive(page, '/vandaag?van=alle&tegel=no-activity')
  await arrive(page, page.getByRole('link', { name: /: Contact opnemen$/ }).first())
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Contact vastleggen')
})

test('Every task can say why it is there', async ({ page }) => {
  await arrive(page, '/vandaag')
  const why = page.getByRole('group').filter({ hasText: 'Eerste vragenlijst (M1) afnemen' }).first()
  await why.getByText('waarom?').click()
  await expect(why).toContainText('Verwey-Jonker Instituut 2019')
})
