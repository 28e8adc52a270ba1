import { access, mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Departure, Mailbox, Transport } from './exchange-transport.ts'

const OUT = 'uit'
const IN = 'in'
/** Whoever takes messages away moves them here; what was read from `in` lies here too. */
const DONE = 'verwerkt'
const UNREADABLE = 'onleesbaar'

/**
 * Messages as files of JSON, one per message, named by its id: `uit` leaves, `in` arrives. For a municipality that
 * carries them by other means, and for trying out.
 */
export function folderTransport(folder: string): Transport {
  return {
    takesOnce: true,
    send: async (departure) => {
      const name = `${departure.messageId}.json`
      const places = [join(folder, OUT, name), join(folder, OUT, DONE, name)]
      // A try that died after writing left the file: it is not written again, also when it was taken away since.
      for (const place of places) if (await exists(place)) return { kind: 'handed-over' }
      try {
        await mkdir(join(folder, OUT), { recursive: true })
        await writeWhole(join(folder, OUT, name), fileOf(departure))
        return { kind: 'handed-over' }
      } catch (error) {
        // Only the code: the words of the error hold the path.
        const { code = 'onbekend' } = error as NodeJS.ErrnoException
        return { kind: 'not-delivered', trouble: `De map voor berichten is niet te schrijven (${code}).` }
      }
    },
  }
}

const fileOf = ({ messageId, method, path, body }: Departure): string =>
  `${JSON.stringify({ berichtId: messageId, methode: method, adres: path, bericht: body ?? null }, null, 2)}\n`

/** A name that ends in .json is a whole file: what is being written has another name. */
async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.deel`
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** The messages in `in`, oldest name first. A folder that is not there holds none. */
export function folderMailbox(folder: string): Mailbox {
  const from = join(folder, IN)
  return {
    waiting: async () => {
      // A folder that may not be read is trouble, and not an empty one.
      const names = (await unlessGone(readdir(from))) ?? []
      return names.filter((name) => name.endsWith('.json')).toSorted()
    },
    read: async (name) => {
      const text = await unlessGone(readFile(join(from, name), 'utf8'))
      return text === undefined ? undefined : { name, text }
    },
    putAway: async (name, as) => {
      const target = join(from, as === 'read' ? DONE : UNREADABLE)
      await mkdir(target, { recursive: true })
      await unlessGone(rename(join(from, name), join(target, name)))
    },
  }
}

async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
