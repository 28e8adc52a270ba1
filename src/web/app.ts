import { Hono, type Context as HonoContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { type SessionActor, sessionActor } from '#domain/organisation/session.queries.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { NO_MUNICIPALITY, recordAudit } from '#platform/audit.ts'
import { type Edge, inContext, newId } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { Logger } from '#platform/log.ts'
import { countingQueries } from '#platform/query-count.ts'
import type { Assets } from '#ui/assets.ts'
import { failurePage, notFoundPage } from './error-pages.tsx'
import { publicRoutes } from './public/routes.ts'
import type { Answer, Call, Form, Route } from './route.ts'
import { routes } from './routes.ts'

export type WebOptions = {
  db: Db
  log: Logger
  assets: Assets
  today: () => LocalDate
  session: { idleMinutes: number; hours: number; isSecure: boolean; secondFactor: 'required' | 'optional' }
  /** Address people use, when a proxy stands before us. */
  publicUrl: string | undefined
  /** For tests: tells in a header how many queries a page made. */
  showsQueryCount?: boolean
}

const CONTENT_SECURITY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

/** Every page and export of Trede, as one function from Request to Response. */
export function createWebApp(options: WebOptions): Hono {
  const app = new Hono()
  app.use(secureHeaders({ contentSecurityPolicy: CONTENT_SECURITY, xFrameOptions: 'DENY' }))
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  app.use(csrf({ origin: (origin, c) => origin === (options.publicUrl ?? new URL(c.req.url).origin) }))
  for (const route of publicRoutes) {
    app.on(route.method, route.path, (c) => route.handle(c, options))
  }
  for (const route of routes) app.on(route.method, route.path, (c) => answer(c, route, options))
  app.notFound((c) => sendNotFound(c, options, undefined))
  app.onError(async (error, c) => {
    const traceId = newId()
    options.log.error({ traceId, route: c.req.routePath, kind: error.name, stack: frames(error) }, 'failed')
    return c.html(String(await failurePage(options.assets, traceId)), 500)
  })
  return app
}

async function answer(c: HonoContext, route: Route, options: WebOptions): Promise<Response> {
  const started = performance.now()
  const traceId = newId()
  const { value, queries } = await countingQueries(async () => {
    const session = await signedIn(c, options)
    if (!session) return sendNotFound(c, options, undefined)
    const edge: Edge = {
      db: options.db,
      actor: session.actor,
      today: options.today(),
      locale: 'nl',
      traceId,
      origin: 'web',
    }
    return inContext(edge, async (ctx) => {
      const reply = await route.handle(callOf(c, { ctx, options }))
      if (reply.kind === 'not-found' || ('status' in reply && reply.status === 404)) {
        const object = { type: 'page', id: c.req.path }
        const action = `${route.method} ${route.path}`
        await recordAudit(ctx, { municipalityId: NO_MUNICIPALITY, action, object, result: 'refused' })
      }
      return send(c, reply, { options, session })
    })
  })
  const ms = Math.round(performance.now() - started)
  options.log.info(
    { traceId, method: route.method, route: route.path, status: value.status, ms, queries },
    'answered',
  )
  if (options.showsQueryCount) value.headers.set('x-queries', String(queries))
  return value
}

/** The session of someone who passed every step of signing in. */
async function signedIn(c: HonoContext, options: WebOptions): Promise<SessionActor | undefined> {
  const token = sessionCookie(c, options)
  if (!token) return undefined
  const when = { today: options.today(), idleMinutes: options.session.idleMinutes }
  const session = await sessionActor(options.db, token, when)
  return session?.stage === 'signed-in' ? session : undefined
}

/** `__Host-` ties the cookie to this host and to https; on a plain http desk that prefix cannot be used. */
export const cookieName = (options: WebOptions): string =>
  options.session.isSecure ? '__Host-trede' : 'trede'

export const sessionCookie = (c: HonoContext, options: WebOptions): string | undefined =>
  getCookie(c, cookieName(options))

const NOTICE = 'trede-notice'

function callOf(c: HonoContext, { ctx, options }: { ctx: Call['ctx']; options: WebOptions }): Call {
  const url = new URL(c.req.url)
  const notice = getCookie(c, NOTICE)
  if (notice !== undefined) deleteCookie(c, NOTICE, { path: '/' })
  return {
    ctx,
    url,
    params: c.req.param(),
    query: Object.fromEntries(url.searchParams),
    form: async () => formOf(await c.req.formData()),
    json: () => c.req.json(),
    assets: options.assets,
    notice,
  }
}

function formOf(data: FormData): Form {
  const all = (name: string) => data.getAll(name).filter((value) => typeof value === 'string')
  const names = [...new Set(data.keys())]
  return { fields: Object.fromEntries(names.map((name) => [name, all(name)[0] ?? ''])), all }
}

async function send(
  c: HonoContext,
  reply: Answer,
  { options, session }: { options: WebOptions; session: SessionActor },
): Promise<Response> {
  if (reply.kind === 'page') return c.html(String(await reply.html), reply.status)
  if (reply.kind === 'json') return c.json(reply.body as object, reply.status)
  if (reply.kind === 'not-found') return sendNotFound(c, options, session)
  if (reply.kind === 'file') {
    c.header('content-type', reply.type)
    c.header('content-disposition', `attachment; filename="${reply.name}"`)
    return c.body(typeof reply.body === 'string' ? reply.body : new Uint8Array(reply.body))
  }
  if (reply.notice !== undefined) {
    setCookie(c, NOTICE, reply.notice, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
  }
  return c.redirect(reply.to, 303)
}

async function sendNotFound(c: HonoContext, options: WebOptions, session: SessionActor | undefined) {
  return c.html(String(await notFoundPage(options.assets, session?.actor)), 404)
}

/** Where it went wrong, without the message: a message may quote what someone typed. */
const frames = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .slice(1, 8)
    .map((line) => line.trim())
