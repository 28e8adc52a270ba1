import { inflateSync } from 'node:zlib'
import { default as startTypst } from '@myriaddreamin/typst-ts-web-compiler'
import { describe, expect, test } from 'vitest'
import type { Letter } from '#kernel/letter.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { makeLetter } from './letter.ts'
import { letterFonts, writableWith } from './letter-fonts.ts'
import { asPdfUa } from './letter-pdf-ua.ts'

const aLetter = (facts: Partial<Letter> = {}): Letter => ({
  subject: 'Besluit over uw plan',
  datedOn: LocalDate.parse('2026-11-20'),
  sender: { name: 'Gemeente Vechtdal', lines: ['Raadhuisplein 1', '7701 AB Vechtdal'] },
  addressee: ['mevrouw S. Tesfay', 'Molenstraat 12'],
  details: [{ label: 'Datum', value: '20 november 2026' }],
  footer: 'Gemeente Vechtdal',
  opening: [{ kind: 'paragraph', text: 'Geachte mevrouw Tesfay,' }],
  sections: [
    {
      heading: 'Wat u gaat doen',
      blocks: [
        { kind: 'subheading', text: 'Werken in een keuken' },
        { kind: 'table', columns: [{ heading: 'Stap', share: 1 }], rows: [['Taalles']] },
        { kind: 'list', items: ['Sport'] },
      ],
    },
  ],
  closing: { greeting: 'Met vriendelijke groet,', signature: ['Jan Hofstra'] },
  help: [
    {
      language: 'ar',
      title: 'باختصار',
      note: 'هذه الترجمة للمساعدة فقط.',
      blocks: [{ kind: 'list', items: ['اتصل بـ \u2068Marieke\u2069: \u20680529-48 83 88\u2069.'] }],
    },
    { language: 'ti', title: 'ብሓጺሩ', note: 'ንሓገዝ ጥራይ እዩ።', blocks: [] },
  ],
  ...facts,
})

const textOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')

/** A text as a PDF writes it. */
const written = (text: string): string => text.replaceAll('\\', '\\\\')

describe('a letter as PDF', () => {
  test('is tagged, has a title and headings, and says the language of each part', async () => {
    const pdf = textOf(await makeLetter(aLetter()))
    expect(pdf).toMatch(/^%PDF-1\.7/)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Marked true')
    expect(pdf).toContain('/Title (Besluit over uw plan)')
    expect(['/H1', '/H2', '/H3', '/TH', '/L'].filter((tag) => !pdf.includes(`/S ${tag}\n`))).toEqual([])
    expect(['nl-NL', 'ar', 'ti'].filter((language) => !pdf.includes(`/Lang (${language})`))).toEqual([])
  })

  test('may have no sections', async () => {
    expect(textOf(await makeLetter(aLetter({ sections: [] })))).toMatch(/^%PDF-1\.7/)
  })

  test('says that it is PDF/UA-1 in the update at its end', async () => {
    const pdf = textOf(await makeLetter(aLetter()))
    const update = pdf.slice(pdf.indexOf('%%EOF'))
    expect(update).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(update).toContain('/DisplayDocTitle true')
    const place = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1])
    expect(pdf.slice(place, place + 4)).toBe('xref')
  })

  test('gives a screen reader every sign as it was typed, in Dutch, Arabic and Tigrinya', async () => {
    const pdf = textOf(await makeLetter(aLetter()))
    const pages = [...pdf.matchAll(/\/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs)].map(([, stream = '']) =>
      inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
    )
    expect(pages.some((page) => page.includes('BDC'))).toBe(true)
    // Where signs and shapes do not fit one to one, the typesetter adds this, and shapes stay without a sign.
    expect(pages.filter((page) => page.includes('ActualText'))).toEqual([])
  })

  test('prints what looks like a command as it stands', async () => {
    const typed = '#panic("x") *vet* $x $ @bron <a> \\ [open `'
    const pdf = textOf(
      await makeLetter(
        aLetter({
          subject: typed,
          addressee: [typed],
          opening: [{ kind: 'paragraph', text: typed }],
          sections: [{ heading: typed, blocks: [{ kind: 'list', items: [typed] }] }],
        }),
      ),
    )
    // Subject in the properties, and subject and heading in the table of contents.
    expect(pdf.split(`/Title (${written(typed)})`).length - 1).toBeGreaterThanOrEqual(3)
  })

  test('is the same file for the same letter', async () => {
    const first = await makeLetter(aLetter())
    expect(textOf(await makeLetter(aLetter()))).toBe(textOf(first))
    expect(textOf(await makeLetter(aLetter({ footer: 'Een ander' })))).not.toBe(textOf(first))
  })

  test('that cannot be set fails alone: those asked for together with it are made', async () => {
    const impossible = aLetter({ datedOn: '2026-13-45' as LocalDate })
    const [before, failed, after] = await Promise.allSettled(
      [aLetter(), impossible, aLetter()].map(makeLetter),
    )
    expect([before?.status, failed?.status, after?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })
})

test('what no font of ours has becomes a sign that says so; accents, Arabic and Tigrinya stay', async () => {
  await startTypst()
  const writable = writableWith(await letterFonts())
  expect(writable('Şîrîn, Ørsted, Çelik, Łódź')).toBe('Şîrîn, Ørsted, Çelik, Łódź')
  expect(writable('قرار ውሳነ')).toBe('قرار ውሳነ')
  expect(writable('Goed zo 😀')).toBe('Goed zo \uFFFD')
  expect(writable('een\nregel')).toBe('een regel')
  expect(writable('e\u0301e\u0301n')).toBe('één')
})

test('a file of another build is not said to be PDF/UA', () => {
  expect(() => asPdfUa(Buffer.from('%PDF-1.7\n%%EOF'))).toThrow('not built as PDF/UA asks')
})
