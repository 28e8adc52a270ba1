import { Hono, type Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { SessionActor } from '#domain/organisation/session.queries.ts'
import { NO_MUNICIPALITY, recordAudit } from '#platform/audit.ts'
import { type Edge, inContext, newId } from '#platform/context.ts'
import { countingQueries } from '#platform/query-count.ts'
import { failurePage, notFoundPage, tooLargePage } from './error-pages.tsx'
import { publicRoutes } from './public/routes.ts'
import type { Answer, Call, Form, Route } from './route.ts'
import { routes } from './routes.ts'
import { signedIn } from './session-cookie.ts'
import type { WebOptions } from './web-options.ts'

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

const SECURE_HEADERS = {
  contentSecurityPolicy: CONTENT_SECURITY,
  xFrameOptions: 'DENY',
  // With `no-referrer` a browser sends `Origin: null` with our own forms, and they would be refused.
  referrerPolicy: 'same-origin',
}

// A form with long texts in Ge'ez script, where a letter takes three bytes, stays far below this, and so does a
// file with some hundreds of people.
const LARGEST_FORM_BYTES = 1_000_000

/** Every page and export of Trede, as one function from Request to Response. */
export function createWebApp(options: WebOptions): Hono {
  const app = new Hono()
  app.use(secureHeaders(SECURE_HEADERS))
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  const tooLarge = async (c: HonoContext) => c.html(String(await tooLargePage(options.assets)), 413)
  app.use(bodyLimit({ maxSize: LARGEST_FORM_BYTES, onError: tooLarge }))
  app.use(csrf({ origin: (origin, c) => origin === new URL(options.publicUrl ?? c.req.url).origin }))
  for (const route of publicRoutes) {
    app.on(route.method, route.path, (c) => route.handle(c, options))
  }
  for (const route of routes) app.on(route.method, route.path, (c) => answer(c, route, options))
  app.notFound(async (c) => sendNotFound(c, options, await signedIn(c, options)))
  app.onError(async (error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
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
        const object = { type: 'page', id: kept(c.req.path) }
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

const NOTICE = 'trede-notice'

function callOf(c: HonoContext, { ctx, options }: { ctx: Call['ctx']; options: WebOptions }): Call {
  const url = new URL(c.req.url)
  const notice = getCookie(c, NOTICE)
  if (notice !== undefined) deleteCookie(c, NOTICE, { path: '/' })
  return {
    ctx,
    url,
    params: c.req.param(),
    query: Object.fromEntries([...url.searchParams].map(([name, value]) => [name, kept(value)])),
    form: async () => formOf(await c.req.formData()),
    json: () => c.req.json(),
    assets: options.assets,
    notice,
  }
}

/** The database keeps every text but a nul, which nobody types. */
const kept = (text: string): string => text.replaceAll('\0', '')

function formOf(data: FormData): Form {
  const all = (name: string) =>
    data
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map(kept)
  const file = async (name: string) => {
    const chosen = data.get(name)
    if (!(chosen instanceof File) || chosen.name === '') return undefined
    return { name: kept(chosen.name), bytes: new Uint8Array(await chosen.arrayBuffer()) }
  }
  const names = [...new Set(data.keys())]
  return { fields: Object.fromEntries(names.map((name) => [name, all(name)[0] ?? ''])), all, file }
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
    setCookie(c, NOTICE, reply.notice, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: options.session.isSecure,
      maxAge: 60,
    })
  }
  return c.redirect(reply.to, 303)
}

async function sendNotFound(c: HonoContext, options: WebOptions, session: SessionActor | undefined) {
  return c.html(String(await notFoundPage(options.assets, session?.actor, c.req.path)), 404)
}

/** Where it went wrong, without the message: a message may quote what someone typed, also over several lines. */
const frames = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 7)
