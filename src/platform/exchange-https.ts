import { request as requestPlain } from 'node:http'
import { Agent, request as requestSecure } from 'node:https'
import { z } from 'zod'
import type { Delivery, Departure, Transport } from './exchange-transport.ts'

export type HttpsExchange = {
  /** Address of the interface, without a slash at the end. */
  url: string
  /** Organisation numbers (OIN) of who sends and who receives: twenty digits. */
  source: string
  target: string
  /** Client certificate and key, and the authority that signed the other side's, as PEM text. */
  tls?: { cert: string; key: string; ca: string }
  timeoutMs?: number
}

const TIMEOUT_MS = 30_000
const LONGEST_ANSWER = 100_000

/** Straight to the interface of DUO, with a client certificate and the headers it asks for. */
export function httpsTransport(exchange: HttpsExchange): Transport {
  const agent = exchange.tls && new Agent({ ...exchange.tls, keepAlive: true, maxSockets: 2 })
  return {
    send: async (departure) => {
      try {
        return deliveryOf(await ask(exchange, agent, departure))
      } catch (error) {
        // Only the code: a message of the network may quote the address, and with it the number of a person.
        return { kind: 'not-delivered', trouble: `Geen verbinding (${codeOf(error)}).` }
      }
    },
  }
}

type Reply = { status: number; text: string }

function ask(exchange: HttpsExchange, agent: Agent | undefined, departure: Departure): Promise<Reply> {
  const { url, source, target, timeoutMs = TIMEOUT_MS } = exchange
  const address = new URL(`${url.replace(/\/$/, '')}${departure.path}`)
  const body = departure.body && JSON.stringify(departure.body)
  const options = {
    method: departure.method,
    ...(agent && { agent }),
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      accept: 'application/json',
      bron: source,
      doel: target,
      berichtId: departure.messageId,
      ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    },
  }
  return new Promise((resolve, reject) => {
    const sending = (address.protocol === 'https:' ? requestSecure : requestPlain)(
      address,
      options,
      (reply) => {
        let text = ''
        reply.setEncoding('utf8')
        reply.on('data', (part: string) => {
          if (text.length < LONGEST_ANSWER) text += part
        })
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
        reply.on('error', reject)
      },
    )
    sending.on('error', reject)
    sending.end(body)
  })
}

// Too many at once, or too late: the same message may do later. Everything else below 500 says what is wrong with it.
const LATER = [408, 429]

function deliveryOf({ status, text }: Reply): Delivery {
  if (status >= 200 && status < 300) {
    const answer = parsed(text)
    return { kind: 'accepted', ...(answer !== undefined && { answer }) }
  }
  if (status >= 400 && status < 500 && !LATER.includes(status)) {
    return { kind: 'refused', reasons: reasonsOf(status, text) }
  }
  return { kind: 'not-delivered', trouble: `DUO is nu niet bereikbaar (${status}).` }
}

const Faults = z
  .union([z.array(z.object({ fouttekst: z.string() })), z.object({ fouttekst: z.string() })])
  .transform((faults) => [faults].flat().map((fault) => fault.fouttekst))

const WITHOUT_WORDS: Readonly<Record<number, string>> = {
  400: 'DUO vindt het bericht niet goed en zegt niet waarom.',
  401: 'DUO herkent onze organisatie niet. Laat de beheerder het certificaat nakijken.',
  403: 'Onze organisatie mag dit niet melden voor deze persoon.',
  404: 'DUO kent deze persoon niet, of er is niets om te wijzigen.',
}

function reasonsOf(status: number, text: string): readonly string[] {
  const faults = Faults.safeParse(parsed(text))
  if (faults.success && faults.data.length > 0) return faults.data
  return [WITHOUT_WORDS[status] ?? `DUO weigert het bericht (${status}).`]
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error ? String((error as NodeJS.ErrnoException).code ?? error.name) : 'onbekend'
