import type { Context } from 'hono'
import { toString as qrCodeOf } from 'qrcode'
import { halfwaySession, secondFactorToSetUp } from '#domain/organisation/halfway-session.queries.ts'
import { signInWithCode } from '#domain/organisation/sign-in.commands.ts'
import { paths } from '../paths.ts'
import { ownPath, withReturn } from '../return-path.ts'
import { sessionCookie, setSessionCookie } from '../session-cookie.ts'
import type { WebOptions } from '../web-options.ts'
import { fieldsOf, type PublicRoute } from './public-route.ts'
import { codeRefusal } from './refusals.ts'
import { CodePage, SetUpPage } from './second-factor.view.tsx'
import { visitOf } from './visit.ts'

export const secondFactorRoutes: readonly PublicRoute[] = [
  { method: 'GET', path: paths.secondFactor, handle: (c, options) => show(c, options, codeForm) },
  { method: 'POST', path: paths.secondFactor, handle: (c, options) => submit(c, options, codeForm) },
  { method: 'GET', path: paths.setUpSecondFactor, handle: (c, options) => show(c, options, setUpForm) },
  { method: 'POST', path: paths.setUpSecondFactor, handle: (c, options) => submit(c, options, setUpForm) },
]

const QR_WIDTH_PX = 220

type Shown = {
  returnPath: string | undefined
  error: string | undefined
  status: 200 | 422 | 429
}
type PageOf = (c: Context, options: WebOptions, shown: Shown) => Promise<Response>

const show = (c: Context, options: WebOptions, pageOf: PageOf): Promise<Response> =>
  pageOf(c, options, { returnPath: ownPath(c.req.query('naar')), error: undefined, status: 200 })

async function submit(c: Context, options: WebOptions, pageOf: PageOf): Promise<Response> {
  const fields = await fieldsOf(c)
  const returnPath = ownPath(fields.naar)
  const { code = '' } = fields
  if (code.trim() === '') {
    return pageOf(c, options, { returnPath, error: 'Vul de code van zes cijfers in.', status: 422 })
  }
  const result = await signInWithCode(visitOf(c, options), code)
  if (result.ok) {
    setSessionCookie(c, options, result.value.token)
    return c.redirect(returnPath ?? paths.home, 303)
  }
  if (result.error === 'session-over') return startAgain(c, returnPath)
  if (result.error === 'locked') c.header('retry-after', String(result.waitSeconds))
  const status = result.error === 'locked' ? 429 : 422
  return pageOf(c, options, { returnPath, error: codeRefusal(result), status })
}

async function codeForm(c: Context, options: WebOptions, { status, ...shown }: Shown): Promise<Response> {
  const token = sessionCookie(c, options)
  const session = await halfwaySession(options.db, token, options.session.idleMinutes)
  if (session?.stage !== 'second-factor') return startAgain(c, shown.returnPath)
  return c.html(String(await (<CodePage {...shown} assets={options.assets} />)), status)
}

async function setUpForm(c: Context, options: WebOptions, { status, ...shown }: Shown): Promise<Response> {
  const token = sessionCookie(c, options)
  const found = await secondFactorToSetUp(options.db, token, options.session.idleMinutes)
  if (!found) return startAgain(c, shown.returnPath)
  const qrCode = await qrCodeOf(found.address, { type: 'svg', width: QR_WIDTH_PX })
  const { assets } = options
  return c.html(
    String(await (<SetUpPage {...shown} assets={assets} secret={found.secret} qrCode={qrCode} />)),
    status,
  )
}

/** Nobody who gave a password, or too long ago: the password comes first. */
const startAgain = (c: Context, returnPath: string | undefined): Response =>
  c.redirect(withReturn(paths.signIn, returnPath), 303)
