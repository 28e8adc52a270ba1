const IDENTIFICATION = '<pdfuaid:part>1</pdfuaid:part>'
const NAMESPACE = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'

/**
 * Says in a tagged PDF of Typst that it is PDF/UA-1 (ISO 14289-1, 5 and 7.1): the identification in its metadata,
 * and that a reader shows the title. Its compiler for WebAssembly writes all else that the standard asks of
 * our letters, but has no switch for these two. They are appended as an update (ISO 32000-1, 7.5.6), so that nothing in the file moves.
 * @throws when the file is not built as expected, because then nobody checked what it would claim
 */
export function asPdfUa(pdf: Uint8Array): Uint8Array {
  const before = Buffer.from(pdf).toString('latin1')
  const trailer = oneOf(before, /trailer\n<<(.*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/s)
  const root = oneOf(trailer.text, /\/Root (\d+) 0 R/).text
  const catalog = objectOf(before, root)
  const metadata = oneOf(catalog, /\/Metadata (\d+) 0 R/).text
  const changed = [
    { number: Number(root), body: withShownTitle(catalog) },
    { number: Number(metadata), body: withIdentification(objectOf(before, metadata)) },
  ].sort((one, other) => one.number - other.number)

  let file = before.endsWith('\n') ? before : `${before}\n`
  let table = 'xref\n'
  for (const { number, body } of changed) {
    table += `${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  const end = `trailer\n<<${trailer.text}  /Prev ${trailer.rest}\n>>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(`${file}${table}${end}`, 'latin1')
}

const objectOf = (pdf: string, number: string): string =>
  oneOf(pdf, new RegExp(`\\n${number} 0 obj\\n(.*?)\\nendobj`, 's')).text

function withShownTitle(catalog: string): string {
  const { found } = oneOf(catalog, /(\/ViewerPreferences <<)/)
  return catalog.replace(found, `${found}\n    /DisplayDocTitle true`)
}

function withIdentification(metadata: string): string {
  const description = oneOf(metadata, /(<rdf:Description rdf:about="" )/).found
  const xmp = oneOf(metadata, /stream\n(.*)\nendstream/s).text
  const identified = xmp
    .replace(description, `${description}${NAMESPACE} `)
    .replace('</rdf:Description>', `${IDENTIFICATION}</rdf:Description>`)
  return `<<\n  /Length ${identified.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${identified}\nendstream`
}

function oneOf(text: string, pattern: RegExp): { found: string; text: string; rest: string } {
  const match = pattern.exec(text)
  if (!match?.[1]) throw new Error(`A letter is not built as PDF/UA asks: ${pattern} is not in it`)
  return { found: match[0], text: match[1], rest: match[2] ?? '' }
}
