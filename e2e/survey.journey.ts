import { expect, type Page, test } from '@playwright/test'
import { arrive, lookOnPhone, signIn } from './page.ts'
import { enrol, openFile } from './people.ts'

const asked = (page: Page, title: string) =>
  page.getByRole('list', { name: 'Formulieren en metingen' }).getByRole('listitem').filter({ hasText: title })

/** The whole answer is there to press, as large as a thumb. */
const choose = (page: Page, answer: string) => page.getByText(answer, { exact: true }).click()

test('A survey changes language halfway and keeps every answer', async ({ page }) => {
  await signIn(page, 'hanneke')
  const file = await openFile(page, { givenName: 'Rima', familyName: 'Enquêtema' })
  const programme = await enrol(page, file, 'VIP', '2-11-2026')
  await arrive(page, programme)
  await arrive(page, page.getByRole('link', { name: 'Vragenlijst M1' }))
  await lookOnPhone(page)
  await arrive(page, page.getByRole('link', { name: 'Beginnen' }))
  await lookOnPhone(page)
  await choose(page, 'Niet goed en niet slecht')
  await arrive(page, page.getByRole('button', { name: 'العربية' }), { lang: 'ar' })
  await lookOnPhone(page)
  await expect(page.getByRole('radio', { name: 'لا جيدة ولا سيئة' })).toBeChecked()
  await expect(page.getByText('السؤال 1 من 12')).toBeVisible()
  await arrive(page, page.getByRole('button', { name: 'التالي' }), { lang: 'ar' })
  await choose(page, 'جيدة')
  await arrive(page, page.getByRole('button', { name: 'ትግርኛ' }), { lang: 'ti' })
  await lookOnPhone(page)
  await expect(page.getByRole('radio', { name: 'ጽቡቕ', exact: true })).toBeChecked()
  await arrive(page, page.getByRole('link', { name: 'ተመለሱ' }), { lang: 'ti' })
  await expect(page.getByRole('radio', { name: 'ጽቡቕ እውን ሕማቕ እውን ዘይኮነ' })).toBeChecked()
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'ዝቕጽል' }).click()
  await arrive(page, page.getByRole('button', { name: 'Nederlands' }))
  await expect(page.getByText('Vraag 3 van 12')).toBeVisible()
  await expect(page.getByRole('group', { name: /goede kans op betaald werk/ })).toBeVisible()
})

test('The survey is finished in Arabic and the overview says what is answered and what is missing', async ({
  page,
}) => {
  await signIn(page, 'hanneke')
  const file = await openFile(page, { givenName: 'Samar', familyName: 'Vraagstra' })
  const programme = await enrol(page, file, 'VIP', '14-4-2026')
  await arrive(page, programme)
  await arrive(page, page.getByRole('button', { name: /vandaag gevraagd.*M1/ }))
  await expect(page.getByText('Vandaag gevraagd: vragenlijst M1.')).toBeVisible()
  await expect(asked(page, 'Vragenlijst M1')).toContainText('laatst gevraagd')
  await page.getByRole('link', { name: 'Vragenlijst M1' }).click()
  await arrive(page, page.getByRole('link', { name: 'العربية' }), { lang: 'ar' })
  await lookOnPhone(page)
  await page.getByRole('link', { name: 'ابدأ' }).click()
  for (const answer of ['جيدة', 'جيدة', 'أوافق', 'أوافق', 'أوافق', 'نعم', 'لا', 'لا، لا أدرس', 'نعم']) {
    await choose(page, answer)
    await page.getByRole('button', { name: 'التالي' }).click()
  }
  // Paid work was answered with yes, so the question for the reason without work is not asked.
  await expect(page.getByText('السؤال 11 من 12')).toBeVisible()
  await page.getByRole('button', { name: 'التالي' }).click()
  await arrive(page, page.getByRole('button', { name: 'التالي' }), { lang: 'ar' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('هل هذا صحيح؟')
  await lookOnPhone(page)
  await arrive(page, page.getByRole('button', { name: 'إرسال' }), { lang: 'ar' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('شكرًا لك')
  await lookOnPhone(page)

  await arrive(page, page.getByRole('link', { name: 'Terug naar het traject' }))
  await expect(asked(page, 'Vragenlijst M1')).toContainText('beantwoord')
  await arrive(page, `${file}?tab=metingen`)
  const rows = page.getByRole('table', { name: 'Metingen van VIP' }).getByRole('row')
  await expect(rows.filter({ hasText: 'M1' })).toContainText('20 november 2026')
  await expect(rows.filter({ hasText: 'M2' })).toContainText('ontbreekt')
  await expect(rows.filter({ hasText: 'M3' })).toContainText('nog niet aan de beurt')
})

test('Answers of a survey are read again in Dutch', async ({ page }) => {
  await signIn(page, 'hanneke')
  await page.goto('/dossiers?q=Vraagstra')
  await page.getByRole('link', { name: 'Samar Vraagstra' }).click()
  await page.getByRole('link', { name: 'Metingen' }).click()
  await arrive(page, page.getByRole('link', { name: /Vragenlijst M1/ }))
  await lookOnPhone(page)
  await expect(page.getByText('namens de deelnemer')).toBeVisible()
  await expect(page.getByText('Mee eens').first()).toBeVisible()
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a survey in Tigrinya goes from question to question', async ({ page }) => {
    await signIn(page, 'hanneke')
    const file = await openFile(page, { givenName: 'Luwam', familyName: 'Papierma' })
    const programme = await enrol(page, file, 'VIP', '2-11-2026')
    await arrive(page, `${programme}/meting/M1?taal=ti`, { lang: 'ti' })
    await arrive(page, page.getByRole('link', { name: 'ጀምሩ' }), { lang: 'ti' })
    await choose(page, 'ጽቡቕ')
    await arrive(page, page.getByRole('button', { name: 'ዝቕጽል' }), { lang: 'ti' })
    await arrive(page, page.getByRole('link', { name: 'ተመለሱ' }), { lang: 'ti' })
    await expect(page.getByRole('radio', { name: 'ጽቡቕ', exact: true })).toBeChecked()
  })
})
