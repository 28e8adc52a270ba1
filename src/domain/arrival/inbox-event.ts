/** What a worker does with an event: which facts it brings, or `noted` when it only asks attention. */
export type HandlingId =
  | 'duty'
  | 'ten-weeks'
  | 'moved-in'
  | 'moved-in-with-plan'
  | 'term'
  | 'extension'
  | 'fulfilled'
  | 'exempted'
  | 'waived'
  | 'learnability-booked'
  | 'learnability'
  | 'exam'
  | 'group-asylum'
  | 'group-family'
  | 'noted'

/** One code of DUO's list, in words of our own. */
export type DuoEvent = {
  kind: 'event' | 'attention'
  title: string
  /** What it leads to here, as a sentence for the worker. */
  does: string
  handling: HandlingId
}
