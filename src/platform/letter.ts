import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Letter } from '#kernel/letter.ts'

/** The typesetter never forgets a letter: 4 MB each, and it breaks at 4 GB. So it is started anew in time. */
const LETTERS_PER_PRESS = 50

/** After this the memory goes back, with what was written in it. */
const IDLE_MS = 60_000

type Press = { worker: Worker; letters: number }

let press: Press | undefined
let idle: NodeJS.Timeout | undefined
let queue: Promise<unknown> = Promise.resolve()

/**
 * Makes a letter as PDF/UA-1: tagged, with title, headings and the language of each part. The same letter gives the
 * same bytes. Letters are made one by one in a thread of their own: about 0.2 seconds each, and half a second more
 * when the thread has to start.
 */
export function makeLetter(letter: Letter): Promise<Uint8Array> {
  const made = queue.then(() => print(letter))
  queue = made.catch(() => undefined)
  return made
}

async function print(letter: Letter): Promise<Uint8Array> {
  clearTimeout(idle)
  press ??= { worker: startWorker(), letters: 0 }
  press.letters += 1
  const { worker, letters } = press
  worker.ref()
  worker.postMessage(letter)
  try {
    const [pdf] = await once(worker, 'message')
    if (letters >= LETTERS_PER_PRESS) stop()
    return z.instanceof(Uint8Array).parse(pdf)
  } catch (failure) {
    stop()
    throw failure
  } finally {
    // A waiting press keeps no program alive.
    worker.unref()
    idle = setTimeout(stop, IDLE_MS).unref()
  }
}

/** Beside this file: as it is in the sources, or as vite.config.ts puts it beside the built program. */
function startWorker(): Worker {
  const file = import.meta.url.endsWith('.ts') ? './letter-press.ts' : './letter-press.js'
  return new Worker(new URL(file, import.meta.url))
}

function stop(): void {
  void press?.worker.terminate()
  press = undefined
}
