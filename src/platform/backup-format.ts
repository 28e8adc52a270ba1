import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'

/** Expected trouble with a backup; the message is one sentence for the person at the keyboard. */
export class BackupFailure extends Error {
  override name = 'BackupFailure'
}

// A backup is gzip over text: a line with the header, then per table a line with its name and columns, its rows as
// COPY writes them and a line `\.`, and at the end a line with how many rows there were and their hash.
export const Header = z.object({
  trede: z.literal('backup'),
  format: z.literal(1),
  takenAt: z.string(),
  migrations: z.array(z.string()),
})
export type Header = z.infer<typeof Header>
const TableStart = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })
const Contents = z.record(z.string(), z.object({ rows: z.number().int(), sha256: z.string() }))
/** Per table how many rows it has and the SHA-256 of their text. */
export type Contents = z.infer<typeof Contents>
const End = z.object({ contents: Contents })

export const END_OF_TABLE = '\\.\n'

/** What is met while reading a backup from front to back. `rows` are whole rows, never a part of one. */
export type Block =
  | { kind: 'header'; header: Header }
  | { kind: 'table'; table: string; columns: readonly string[] }
  | { kind: 'rows'; bytes: Buffer }
  | { kind: 'end'; contents: Contents }

/** Counts and hashes the rows of one table while they pass. */
export type Tally = { add: (bytes: Buffer) => void; result: () => Contents[string] }

export function tally(): Tally {
  const hash: Hash = createHash('sha256')
  let rows = 0
  return {
    add: (bytes) => {
      hash.update(bytes)
      for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) rows++
    },
    result: () => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** Reads a backup block by block, never a whole table. Throws BackupFailure when it is damaged or none of ours. */
export async function* readBlocks(file: string): AsyncGenerator<Block> {
  const bytes = pipeline(createReadStream(file), createGunzip(), () => undefined)
  try {
    yield* blocksOf(bytes)
  } catch (error) {
    if (error instanceof BackupFailure) throw error
    throw new BackupFailure(`${file} cannot be read as a backup of Trede: ${reasonOf(error)}.`)
  }
}

/**
 * Reads a whole backup and recomputes what it says of itself.
 * @returns header and contents; throws BackupFailure when a row or a byte is not as it was written
 */
export async function checkBackup(file: string): Promise<{ header: Header; contents: Contents }> {
  const found: Contents = {}
  let header: Header | undefined
  let current: { table: string; tally: Tally } | undefined
  const finish = () => {
    if (current) found[current.table] = current.tally.result()
    current = undefined
  }
  for await (const block of readBlocks(file)) {
    if (block.kind === 'rows') current?.tally.add(block.bytes)
    else finish()
    if (block.kind === 'header') header = block.header
    if (block.kind === 'table') current = { table: block.table, tally: tally() }
    if (block.kind === 'end' && header) return checked(file, { header, said: block.contents, found })
  }
  throw new BackupFailure(`${file} is damaged: its end is missing.`)
}

function checked(file: string, { header, said, found }: { header: Header; said: Contents; found: Contents }) {
  const tables = [...new Set([...Object.keys(said), ...Object.keys(found)])]
  const wrong = tables.filter((table) => JSON.stringify(said[table]) !== JSON.stringify(found[table]))
  if (wrong.length === 0) return { header, contents: said }
  throw new BackupFailure(`${file} is damaged: ${wrong.join(', ')} is not as it was written.`)
}

const NEWLINE = 10
const END_AFTER_ROWS = Buffer.from(`\n${END_OF_TABLE}`)

async function* blocksOf(bytes: Readable): AsyncGenerator<Block> {
  let rest: Buffer = Buffer.alloc(0)
  let state: State = { isInTable: false, isFirst: true }
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk])
    for (let step = stepFrom(rest, state); step; step = stepFrom(rest, state)) {
      rest = step.rest
      state = step.state
      if (step.block) yield step.block
    }
  }
  if (rest.length > 0) throw new BackupFailure('The backup is damaged: its last line is cut off.')
}

type State = { isInTable: boolean; isFirst: boolean }
type Step = { block?: Block; rest: Buffer; state: State } | undefined

const IN_TABLE: State = { isInTable: true, isFirst: false }
const BETWEEN: State = { isInTable: false, isFirst: false }

const stepFrom = (bytes: Buffer, state: State): Step =>
  state.isInTable ? rowsFrom(bytes) : lineFrom(bytes, state)

function rowsFrom(bytes: Buffer): Step {
  const endsHere = bytes.subarray(0, END_OF_TABLE.length).toString() === END_OF_TABLE
  if (endsHere) return { rest: bytes.subarray(END_OF_TABLE.length), state: BETWEEN }
  const end = bytes.indexOf(END_AFTER_ROWS)
  const upTo = (end >= 0 ? end : bytes.lastIndexOf(NEWLINE)) + 1
  if (upTo === 0) return undefined
  return {
    block: { kind: 'rows', bytes: bytes.subarray(0, upTo) },
    rest: bytes.subarray(upTo),
    state: IN_TABLE,
  }
}

function lineFrom(bytes: Buffer, { isFirst }: State): Step {
  const end = bytes.indexOf(NEWLINE)
  if (end < 0) return undefined
  const line: unknown = JSON.parse(bytes.subarray(0, end).toString('utf8'))
  const rest = bytes.subarray(end + 1)
  if (isFirst) return { block: { kind: 'header', header: headerFrom(line) }, rest, state: BETWEEN }
  const start = TableStart.safeParse(line)
  if (start.success) return { block: { kind: 'table', ...start.data }, rest, state: IN_TABLE }
  return { block: { kind: 'end', ...End.parse(line) }, rest, state: BETWEEN }
}

function headerFrom(line: unknown): Header {
  const header = Header.safeParse(line)
  if (header.success) return header.data
  throw new BackupFailure('This file is not a backup that this version of Trede can read.')
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
