import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { type CliEdge, CommandRefused, WrongUse } from './edge.ts'

/**
 * Reads a password from standard input: typed twice without showing it, or everything that is piped in with
 * `--password-stdin`. Never from an argument, which every user of the machine could read.
 */
export async function readPassword(edge: CliEdge, isPiped: boolean): Promise<string> {
  if (isPiped) return (await text(edge.input)).replace(/\r?\n$/, '')
  if (!edge.input.isTTY) throw new WrongUse('There is no terminal to type a password: add --password-stdin.')
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: edge.input, output: hidden, terminal: true })
  const stopped = new AbortController()
  lines.on('SIGINT', () => stopped.abort())
  const ask = async (question: string) => {
    edge.report(question)
    const answer = await lines.question('', { signal: stopped.signal }).catch(() => undefined)
    edge.report('\n')
    if (answer === undefined) throw new CommandRefused('Stopped: nothing was changed.')
    return answer
  }
  try {
    const password = await ask('Password: ')
    if ((await ask('The same again: ')) === password) return password
    throw new CommandRefused('The two passwords differ: nothing was changed.')
  } finally {
    lines.close()
  }
}
