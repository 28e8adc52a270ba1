/** One message as it leaves: the id is the same on every try. */
export type Departure = {
  messageId: string
  method: 'POST' | 'PUT' | 'DELETE'
  /** Holds the number of a person, because the contract demands it: for no log, error or audit record of ours. */
  path: string
  body?: Readonly<Record<string, unknown>>
}

/**
 * What came of sending: handed over without an answer yet; answered; surely not arrived, so that it is tried again; or
 * nobody knows. `trouble` is for people to read and names no person.
 */
export type Delivery =
  | { kind: 'handed-over' }
  | { kind: 'accepted'; answer?: unknown }
  | { kind: 'refused'; reasons: readonly string[] }
  | { kind: 'uncertain'; trouble: string }
  /** `notBefore`: after so many seconds the other side wants to hear from us again. */
  | { kind: 'not-delivered'; trouble: string; notBefore?: number }

/** How messages leave. `takesOnce`: sending the same id twice surely ends in one message at the other side. */
export type Transport = { takesOnce: boolean; send: (departure: Departure) => Promise<Delivery> }

/** A message that lies waiting; `text` is what it says, unread. */
export type Arrival = { name: string; text: string }

/** Where messages come in. Nothing is lost: what was read is kept apart, what cannot be read too. */
export type Mailbox = {
  waiting: () => Promise<string[]>
  /** Undefined when another reader was faster. */
  read: (name: string) => Promise<Arrival | undefined>
  putAway: (name: string, as: 'read' | 'unreadable') => Promise<void>
}
