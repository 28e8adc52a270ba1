import pino, { type Logger } from 'pino'

/** Logs carry no personal data: routes as patterns, ids of requests, counts and durations. */
export const createLog = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })

export type { Logger } from 'pino'
