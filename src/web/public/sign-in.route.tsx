import type { Context } from 'hono'
import { signInWithPassword, signOut } from '#domain/organisation/sign-in.commands.ts'
import type { SessionStage } from '#domain/organisation/sign-in.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '../paths.ts'
import { ownPath, withReturn } from '../return-path.ts'
import { deleteSessionCookie, setSessionCookie, signedIn } from '../session-cookie.ts'
import type { WebOptions } from '../web-options.ts'
import { fieldsOf, type PublicRoute } from './public-route.ts'
import { passwordRefusal } from './refusals.ts'
import { SignInPage } from './sign-in.view.tsx'
import { visitOf } from './visit.ts'

export const signInRoutes: readonly PublicRoute[] = [
  { method: 'GET', path: paths.signIn, handle: showSignIn },
  { method: 'POST', path: paths.signIn, handle: submitSignIn },
  { method: 'POST', path: paths.signOut, handle: submitSignOut },
]

const SIGNED_OUT = 'uitgelogd'

async function showSignIn(c: Context, options: WebOptions): Promise<Response> {
  const returnPath = ownPath(c.req.query('naar'))
  if (await signedIn(c, options)) return c.redirect(returnPath ?? paths.home, 303)
  const notice = c.req.query(SIGNED_OUT) === undefined ? undefined : 'U bent uitgelogd.'
  return form(c, options, { email: '', returnPath, errors: [], notice, status: 200 })
}

async function submitSignIn(c: Context, options: WebOptions): Promise<Response> {
  const fields = await fieldsOf(c)
  const { email = '', wachtwoord: password = '' } = fields
  const returnPath = ownPath(fields.naar)
  const again = { email, returnPath, notice: undefined }
  const errors = missing({ email, password })
  if (errors.length > 0) return form(c, options, { ...again, errors, status: 422 })
  const result = await signInWithPassword(visitOf(c, options), { email, password })
  if (!result.ok) {
    if (result.error === 'locked') c.header('retry-after', String(result.waitSeconds))
    const status = result.error === 'locked' ? 429 : 422
    return form(c, options, { ...again, errors: [{ field: null, message: passwordRefusal(result) }], status })
  }
  setSessionCookie(c, options, result.value.token)
  return c.redirect(nextPage(result.value.stage, returnPath), 303)
}

async function submitSignOut(c: Context, options: WebOptions): Promise<Response> {
  await signOut(visitOf(c, options))
  deleteSessionCookie(c, options)
  return c.redirect(`${paths.signIn}?${SIGNED_OUT}`, 303)
}

function nextPage(stage: SessionStage, returnPath: string | undefined): string {
  if (stage === 'signed-in') return returnPath ?? paths.home
  return withReturn(stage === 'second-factor' ? paths.secondFactor : paths.setUpSecondFactor, returnPath)
}

function missing({ email, password }: { email: string; password: string }): FormError[] {
  const errors: FormError[] = []
  if (email.trim() === '') errors.push({ field: 'email', message: 'Vul uw e-mailadres in.' })
  if (password === '') errors.push({ field: 'wachtwoord', message: 'Vul uw wachtwoord in.' })
  return errors
}

type Shown = {
  email: string
  returnPath: string | undefined
  errors: readonly FormError[]
  notice: string | undefined
  status: 200 | 422 | 429
}

/** The password is never sent back; the e-mail address is kept. */
async function form(c: Context, options: WebOptions, { status, ...shown }: Shown): Promise<Response> {
  const { assets, demoAccounts = [] } = options
  return c.html(String(await (<SignInPage {...shown} assets={assets} demoAccounts={demoAccounts} />)), status)
}
