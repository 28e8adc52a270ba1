import type { Context } from 'hono'
import { ON_THE_TEAM } from '#domain/file/file.policy.ts'
import { membershipsAs, type Role, type UserActor } from '#kernel/actor.ts'
import { paths } from '../paths.ts'
import { signedIn } from '../session-cookie.ts'
import type { WebOptions } from '../web-options.ts'
import { NoTasksPage } from './home.view.tsx'
import type { PublicRoute } from './public-route.ts'

export const homeRoutes: readonly PublicRoute[] = [{ method: 'GET', path: paths.home, handle: showHome }]

const WITH_FILES: readonly Role[] = [...ON_THE_TEAM, 'trainer']
const WITH_FIGURES: readonly Role[] = ['team-manager']

/** Everyone's own first page; who has none is told so. */
async function showHome(c: Context, options: WebOptions): Promise<Response> {
  const session = await signedIn(c, options)
  const to = session ? firstPage(session.actor) : paths.signIn
  if (to !== undefined) return c.redirect(to, 303)
  return c.html(String(await (<NoTasksPage assets={options.assets} name={session?.actor.name ?? ''} />)))
}

function firstPage(actor: UserActor): string | undefined {
  if (membershipsAs(actor, WITH_FILES).length > 0) return paths.today
  return membershipsAs(actor, WITH_FIGURES).length > 0 ? paths.reports : undefined
}
