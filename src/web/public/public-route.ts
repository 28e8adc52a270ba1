import type { Context } from 'hono'
import type { WebOptions } from '../web-options.ts'

/** An address that is open to everyone, signed in or not. */
export type PublicRoute = {
  method: 'GET' | 'POST'
  path: string
  handle: (c: Context, options: WebOptions) => Promise<Response> | Response
}

/** What a form sent, each field once as text; a file is no text. */
export async function fieldsOf(c: Context): Promise<Readonly<Record<string, string>>> {
  const sent = Object.entries(await c.req.parseBody())
  return Object.fromEntries(sent.map(([name, value]) => [name, typeof value === 'string' ? value : '']))
}
