/**
 * The form of every letter, in Typst. What a letter says comes in as JSON and is only ever used as a value, so that
 * nothing somebody typed is read as markup. Headings, tables and lists are real ones: a screen reader gets them as
 * the eye does. The place of the addressee fits a window envelope (NEN 3162: 45 mm from the top).
 */
export const LETTER_TEMPLATE = String.raw`
#let letter = json(bytes(sys.inputs.letter))
#let ink = rgb("#17212a")
#let quiet = rgb("#46535f")
#let line = 0.5pt + rgb("#b9c3cc")
#let latin-first = ("Noto Sans", "Vazirmatn", "Noto Sans Ethiopic")
#let arabic-first = ("Vazirmatn", "Noto Sans", "Noto Sans Ethiopic")

#let (year, month, day) = letter.datedOn.split("-").map(int)
#set document(
  title: letter.subject,
  author: letter.sender.name,
  date: datetime(year: year, month: month, day: day),
)
#set text(font: latin-first, size: 10.5pt, fill: ink, lang: "nl", region: "nl", hyphenate: false)
#set par(leading: 0.72em, spacing: 1.05em)
#set list(indent: 0.4em, body-indent: 0.7em, spacing: 0.8em)
#set page(
  paper: "a4",
  margin: (top: 22mm, bottom: 26mm, x: 25mm),
  footer-descent: 10mm,
  footer: {
    set text(font: latin-first, size: 8.5pt, fill: quiet, lang: "nl", dir: ltr)
    grid(
      columns: (1fr, auto),
      letter.footer,
      context [Pagina #counter(page).display() van #counter(page).final().first()],
    )
  },
)

#show heading: set text(weight: "bold", fill: ink)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 1): set block(below: 1.1em)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 2): set block(above: 1.9em, below: 0.9em)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.8em)
#show table.cell.where(y: 0): strong
#set table(
  inset: (left: 0pt, right: 10pt, y: 5pt),
  stroke: (x, y) => (bottom: if y == 0 { 0.75pt + quiet } else { line }),
)

// What stands between Unicode isolates runs from left to right, in one piece; the signs themselves are not printed.
#let plain(value) = {
  let (first, ..isolated) = value.split("\u{2068}")
  [#first]
  for part in isolated {
    let (inside, ..after) = part.split("\u{2069}")
    box(text(dir: ltr, inside))
    after.join()
  }
}
#let render(block) = {
  if block.kind == "paragraph" { par(plain(block.text)) }
  if block.kind == "list" { list(..block.items.map(plain)) }
  if block.kind == "subheading" { heading(level: 3, block.text) }
  if block.kind == "table" {
    set par(justify: false, leading: 0.6em)
    set text(size: 9.5pt)
    table(
      columns: block.columns.map(column => column.share * 1fr),
      table.header(..block.columns.map(column => column.heading)),
      ..block.rows.flatten().map(plain),
    )
  }
}
#let lines(values) = values.map(value => [#value]).join(linebreak())

#block(height: 27mm, below: 0pt)[
  #set par(spacing: 0.7em)
  #par(text(size: 14pt, weight: "bold", letter.sender.name))
  #par(text(size: 9pt, fill: quiet, letter.sender.lines.join(" · ")))
]
#block(height: 28mm, par(lines(letter.addressee)))
#for detail in letter.details [
  #box(width: 40mm, text(fill: quiet, detail.label)) #detail.value \
]
#v(1.2em)
#heading(level: 1, letter.subject)
#for block in letter.opening { render(block) }
#let said(section) = {
  heading(level: 2, section.heading)
  for block in section.blocks { render(block) }
}
#let before-last = calc.max(letter.sections.len() - 1, 0)
#for section in letter.sections.slice(0, before-last) { said(section) }
// The greeting keeps the last section with it, so that it never stands on a page alone.
#block(breakable: false, above: 23pt)[
  #for section in letter.sections.slice(before-last) { said(section) }
  #block(above: 2.4em)[
    #letter.closing.greeting
    #v(13mm)
    #lines(letter.closing.signature)
  ]
]

#for help in letter.help {
  pagebreak()
  let is-arabic = help.language == "ar"
  set text(lang: help.language, region: none, dir: if is-arabic { rtl } else { ltr }, size: 12pt)
  set text(font: arabic-first) if is-arabic
  set par(leading: 0.85em, spacing: 1.25em)
  set list(spacing: 1.15em)
  heading(level: 1, help.title)
  block(
    width: 100%,
    inset: (y: 8pt),
    below: 1.6em,
    stroke: (y: line),
    text(size: 10pt, fill: quiet, help.note),
  )
  for block in help.blocks { render(block) }
}
`
