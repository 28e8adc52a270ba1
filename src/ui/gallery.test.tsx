import { describe, expect, it } from 'vitest'
import { BarePage } from './bare-page.tsx'
import { Button } from './button.tsx'
import { RadioGroup } from './choices.tsx'
import { Form, TextField } from './form.tsx'
import { Gallery } from './gallery.view.tsx'
import { ParticipantPage } from './participant-page.tsx'
import { PageTitle } from './text.tsx'

const assets = { css: '/assets/trede.css', theme: '/assets/dalfsen.css', js: '/assets/main.js' }

const html = (page: unknown) => String(page)

describe('every part of the screens', () => {
  const page = html(<Gallery assets={assets} />)

  it('is a whole Dutch page with styles of our own only', () => {
    expect(page).toMatch(/^<!doctype html><html class="[^"]*" lang="nl" dir="ltr">/)
    expect(page).toContain('<title>Fout: Onderdelen · Trede</title>')
    expect(page).toContain('<link rel="stylesheet" href="/assets/trede.css"/>')
  })

  it('has no style or script between its lines, which the security policy refuses', () => {
    expect(page).not.toMatch(/ style="/)
    expect(page).not.toMatch(/ on[a-z]+="/)
    expect(page).not.toMatch(/<script(?![^>]* src=)/)
  })

  it('gives every id once, and every link to a field arrives', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const targets = [...page.matchAll(/(?:href="#|for="|aria-labelledby=")([^"]+)"/g)].flatMap((match) =>
      (match[1] ?? '').split(' '),
    )
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('has one first heading and one primary button', () => {
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(page.match(/nl-button--primary/g)).toHaveLength(1)
  })

  it('says where the reader is', () => {
    expect(page).toContain('href="/dossiers" aria-current="page"')
    expect(page).toContain('aria-sort="descending"')
    expect(page).toContain('aria-current="step"')
  })

  it('says a near day in words and the whole date to who asks', () => {
    expect(page).toContain(
      '<time class="trede-date" datetime="2026-11-26" title="donderdag 26 november 2026">',
    )
    expect(page).toContain('over 6 dagen')
  })

  it('says each error at its field too', () => {
    expect(page).toContain('aria-describedby="veld-goal-uitleg veld-goal-fout" aria-invalid="true"')
  })

  it('shows a small count as text in chart and table, and zero as zero', () => {
    expect(page.match(/&lt;5/g)?.length).toBeGreaterThanOrEqual(3)
    expect(page).toContain('>0</text>')
  })
})

describe('the page of a participant', () => {
  const page = html(
    <ParticipantPage
      lang="ar"
      title="سؤال"
      assets={assets}
      municipality="Gemeente Dalfsen"
      languages={[
        { lang: 'nl', href: '?taal=nl' },
        { lang: 'ar', href: '?taal=ar' },
      ]}
      signedIn
    >
      <PageTitle>سؤال</PageTitle>
      <Form>
        <RadioGroup name="a" label="سؤال" look="big" choices={[{ value: '1', label: 'نعم' }]} />
        <TextField name="b" label="اسم" optional />
        <Button>التالي</Button>
      </Form>
    </ParticipantPage>,
  )

  it('reads from right to left in Arabic', () => {
    expect(page).toContain('lang="ar" dir="rtl"')
  })

  it('links to each language in that language', () => {
    expect(page).toContain('href="?taal=nl" lang="nl" hreflang="nl" dir="ltr"')
  })

  it('words its own parts in the language of the page', () => {
    expect(page).toContain('(يمكن تركه فارغًا)')
    expect(page).not.toContain('mag leeg')
  })
})

describe('the page before signing in', () => {
  it('has no menu and no search', () => {
    const page = html(
      <BarePage title="Inloggen" assets={assets}>
        <PageTitle>Inloggen</PageTitle>
      </BarePage>,
    )
    expect(page).not.toContain('<nav')
    expect(page).not.toContain('<search')
  })
})
