import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { Assets } from '#ui/assets.ts'

/** A file that somebody chose in a form. */
export type Upload = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** What a form sent: every field once as text; a field sent several times also under `all`. */
export type Form = {
  fields: Readonly<Record<string, string>>
  all: (name: string) => string[]
  /** Undefined when no file was chosen. */
  file: (name: string) => Promise<Upload | undefined>
}

/** One request as a page sees it: who asks, in which transaction, and what was sent. */
export type Call = {
  ctx: Context
  url: URL
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  form: () => Promise<Form>
  json: () => Promise<unknown>
  assets: Assets
  /** Words about what the previous page just did, shown once. */
  notice: string | undefined
}

export type Answer =
  | { kind: 'page'; status: 200 | 404 | 409 | 422; html: unknown }
  | { kind: 'redirect'; to: string; notice?: string }
  | { kind: 'file'; name: string; type: string; body: string | Uint8Array }
  | { kind: 'json'; status: 200 | 404 | 409 | 422; body: unknown }
  | { kind: 'not-found' }

/** For signed-in people: everyone else gets the same 404 as for an address that does not exist. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT'
  /** Hono pattern: `/dossiers/:fileId`. */
  path: string
  handle: (call: Call) => Promise<Answer>
}

export const page = (html: unknown, status: 200 | 404 | 409 | 422 = 200): Answer => ({
  kind: 'page',
  status,
  html,
})
export const notFound: Answer = { kind: 'not-found' }
export const redirect = (to: string, notice?: string): Answer =>
  notice === undefined ? { kind: 'redirect', to } : { kind: 'redirect', to, notice }

/** An id that cannot be an id is an address that does not exist, not a fault of ours. */
export function param<T extends z.ZodType>(call: Call, name: string, shape: T): z.infer<T> | undefined {
  const parsed = shape.safeParse(call.params[name])
  return parsed.success ? parsed.data : undefined
}
