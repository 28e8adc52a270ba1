import type { LocalDate } from '#kernel/local-date.ts'
import { DUO_EVENTS } from './content/events.ts'
import type { DuoEvent } from './inbox-event.ts'

/**
 * How far an event is; derived, never stored. `unknown`: nobody here has this number (yet). `moved`: who has it lives
 * in another municipality now. `recalled`: DUO took it back after somebody here had done something with it, and nobody
 * has looked at that yet.
 */
export const EVENT_STATES = ['unknown', 'matched', 'moved', 'handled', 'recalled', 'withdrawn'] as const
export type EventState = (typeof EVENT_STATES)[number]

export type EventFacts = {
  fileId: string | null
  /** The file of this number was taken over by another municipality. */
  hasMoved: boolean
  handledOn: LocalDate | null
  isWithdrawn: boolean
  wantsLook: boolean
}

export function eventState({ fileId, hasMoved, handledOn, isWithdrawn, wantsLook }: EventFacts): EventState {
  if (isWithdrawn) return wantsLook ? 'recalled' : 'withdrawn'
  if (handledOn !== null) return 'handled'
  if (hasMoved) return 'moved'
  return fileId === null ? 'unknown' : 'matched'
}

/** A code that DUO added after this list was made is kept and shown all the same (ARR.CODE). */
const OTHER_EVENT: DuoEvent = {
  kind: 'attention',
  title: 'Onbekende code',
  does: 'Trede kent deze code nog niet. Kijk in het portaal van DUO wat er is gebeurd.',
  handling: 'noted',
}

export const eventOf = (code: string): DuoEvent => DUO_EVENTS[code] ?? OTHER_EVENT
