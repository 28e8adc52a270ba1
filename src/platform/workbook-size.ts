import { inflateRawSync } from 'node:zlib'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** Sheets as people make them stay far below these; a file of one megabyte that becomes more is an attack. */
const LARGEST_UNPACKED_BYTES = 30_000_000
/** The reader makes room for every cell up to the last row and column that a sheet names, and 15 µs for each tag. */
const LARGEST_GRID_CELLS = 2_000_000
const MOST_TAGS = 400_000

/**
 * Whether a workbook can be read without the reader running out of memory or time: by what its directory says, and
 * by what its parts name. Looks at every part, because a workbook says itself which of them is the first sheet.
 */
export function checkWorkbook(bytes: Uint8Array): Result<null, 'not-a-table' | 'too-large'> {
  const parts = partsOf(bytes)
  if (!parts) return refuse('not-a-table')
  if (parts.reduce((total, { unpacked }) => total + unpacked, 0) > LARGEST_UNPACKED_BYTES) {
    return refuse('too-large')
  }
  for (const part of parts) {
    const text = textOf(bytes, part)
    if (text === undefined) return refuse('not-a-table')
    if (text.split('<').length > MOST_TAGS || gridOf(text) > LARGEST_GRID_CELLS) return refuse('too-large')
  }
  return ok(null)
}

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const SMALLEST_END = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const STORED = 0

type Part = { at: number; method: number; packed: number; unpacked: number }

/** The files in a zip as its directory names them; undefined when there is no directory. */
function partsOf(bytes: Uint8Array): Part[] | undefined {
  const zip = viewOf(bytes)
  let end = zip.byteLength - SMALLEST_END
  while (end >= 0 && zip.getUint32(end, true) !== DIRECTORY_END) end--
  if (end < 0) return undefined
  const parts: Part[] = []
  let entry = zip.getUint32(end + 16, true)
  while (entry + ENTRY_BYTES <= zip.byteLength && zip.getUint32(entry, true) === DIRECTORY_ENTRY) {
    parts.push({
      at: zip.getUint32(entry + 42, true),
      method: zip.getUint16(entry + 10, true),
      packed: zip.getUint32(entry + 20, true),
      unpacked: zip.getUint32(entry + 24, true),
    })
    entry += ENTRY_BYTES + [28, 30, 32].reduce((sum, at) => sum + zip.getUint16(entry + at, true), 0)
  }
  return parts
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A part as text, whatever it holds; undefined when it is broken or larger than it says. */
function textOf(bytes: Uint8Array, { at, method, packed, unpacked }: Part): string | undefined {
  const zip = viewOf(bytes)
  if (at + LOCAL_BYTES > zip.byteLength) return undefined
  const start = at + LOCAL_BYTES + zip.getUint16(at + 26, true) + zip.getUint16(at + 28, true)
  const content = bytes.subarray(start, start + packed)
  if (method === STORED) return Buffer.from(content).toString('latin1')
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(unpacked, 1) }).toString('latin1')
  } catch {
    return undefined
  }
}

const REFERENCE = /\br\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const LETTERS = 26

/** How many cells lie within the last row and column that a part names. An address in other signs is no address. */
function gridOf(text: string): number {
  let rows = 1
  let columns = 1
  for (const [, double, single] of text.matchAll(REFERENCE)) {
    const address = double ?? single ?? ''
    if (address.includes('&')) return Number.POSITIVE_INFINITY
    const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/i.exec(address) ?? []
    const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * LETTERS + placeOf(letter), 0)
    columns = Math.max(columns, column)
    rows = Math.max(rows, Number(digits))
  }
  return rows * columns
}

const placeOf = (letter: string): number => letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1
