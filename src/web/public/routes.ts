import type { Context } from 'hono'
import type { WebOptions } from '../app.ts'

/** An address that is open to everyone, signed in or not. */
export type PublicRoute = {
  method: 'GET' | 'POST'
  path: string
  handle: (c: Context, options: WebOptions) => Promise<Response> | Response
}

export const publicRoutes: readonly PublicRoute[] = []
