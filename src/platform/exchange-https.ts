import { type IncomingHttpHeaders, request as requestPlain } from 'node:http'
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
    takesOnce: false,
    send: async (departure) => {
      const way: Way = { isOpen: false }
      try {
        return deliveryOf(await ask(exchange, agent, { departure, way }))
      } catch (error) {
        // Only the code: a message of the network may quote the address, and with it the number of a person.
        const code = codeOf(error)
        const trouble = `Geen verbinding (${code}).`
        return { kind: way.isOpen && !isOfTls(code) ? 'uncertain' : 'not-delivered', trouble }
      }
    },
  }
}

/** Whether there was a connection, so that the message may have left. */
type Way = { isOpen: boolean }

// The other side does not trust our certificate, or we not theirs: it read nothing. It may say so after the handshake.
const isOfTls = (code: string): boolean => /^(ERR_SSL|ERR_TLS|CERT_|EPROTO)/.test(code)

type Reply = { status: number; headers: IncomingHttpHeaders; text: string }
type Sending = { departure: Departure; way: Way }

function ask(exchange: HttpsExchange, agent: Agent | undefined, { departure, way }: Sending): Promise<Reply> {
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
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }))
        reply.on('error', reject)
      },
    )
    sending.on('socket', (socket) => {
      const opened = () => {
        way.isOpen = true
      }
      if (socket.connecting) socket.once(agent ? 'secureConnect' : 'connect', opened)
      else opened()
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

// What DUO says about the content of a message; the same message will not do later either (EXC.REFUSED).
const REFUSING = [400, 404, 409, 422]

function deliveryOf(reply: Reply): Delivery {
  const { status, headers, text } = reply
  if (status >= 200 && status < 300) {
    const answer = parsed(text)
    return { kind: 'accepted', ...(answer !== undefined && { answer }) }
  }
  const words = wordsOf(text)
  if (isRefusal(reply, words)) return { kind: 'refused', reasons: words ?? reasonsFor(status) }
  const trouble = TROUBLES[status] ?? `DUO is nu niet bereikbaar (${status}).`
  // It broke down while it had the message in hands. Maintenance (503) is said beforehand.
  if (status >= 500 && status !== 503) return { kind: 'uncertain', trouble }
  const notBefore = secondsIn(headers)
  return { kind: 'not-delivered', trouble, ...(notBefore !== undefined && { notBefore }) }
}

/**
 * DUO's own "no" bears the version of its interface; a wrong address or a proxy gives a 404 without it. By contract a
 * 403 about one person comes with words; one without is about us, such as a certificate that ran out.
 */
function isRefusal({ status, headers }: Reply, words: readonly string[] | undefined): boolean {
  const isTheirs = headers['api-version'] !== undefined || words !== undefined
  if (status === 403) return words !== undefined
  return REFUSING.includes(status) && (status !== 404 || isTheirs)
}

const TROUBLES: Readonly<Record<number, string>> = {
  401: 'DUO herkent onze organisatie niet (401). Laat de beheerder het certificaat nakijken.',
  403: 'Onze organisatie mag hier niet bij (403). Laat de beheerder het certificaat nakijken.',
  404: 'Op dit adres is niets van DUO (404). Laat de beheerder het adres nakijken.',
  407: 'De proxy laat ons niet door (407). Laat de beheerder de verbinding nakijken.',
  429: 'DUO vraagt om later terug te komen (429).',
}

const LONGEST_PAUSE_SECONDS = 24 * 60 * 60

/** By standard a number of seconds, or a moment: then by the clock of who says it. */
function secondsIn({ 'retry-after': pause, date }: IncomingHttpHeaders): number | undefined {
  if (pause === undefined) return undefined
  const moment = Math.ceil((Date.parse(pause) - Date.parse(date ?? '')) / 1000)
  const seconds = /^\d+$/.test(pause) ? Number(pause) : moment
  return seconds > 0 ? Math.min(seconds, LONGEST_PAUSE_SECONDS) : undefined
}

const Faults = z
  .union([z.array(z.object({ fouttekst: z.string() })), z.object({ fouttekst: z.string() })])
  .transform((faults) => [faults].flat().map((fault) => fault.fouttekst))

function wordsOf(text: string): readonly string[] | undefined {
  const faults = Faults.safeParse(parsed(text))
  return faults.success && faults.data.length > 0 ? faults.data : undefined
}

const WITHOUT_WORDS: Readonly<Record<number, string>> = {
  400: 'DUO vindt het bericht niet goed en zegt niet waarom.',
  404: 'DUO kent deze persoon niet, of er is niets om te wijzigen.',
}

const reasonsFor = (status: number): readonly string[] => [
  WITHOUT_WORDS[status] ?? `DUO weigert het bericht (${status}).`,
]

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error ? String((error as NodeJS.ErrnoException).code ?? error.name) : 'onbekend'
