import { isReady } from '#platform/readiness.ts'
import type { PublicRoute } from './public-route.ts'

/** For who watches over the installation: `live` restarts a program that hangs, `ready` sends it visitors. */
export const healthRoutes: readonly PublicRoute[] = [
  { method: 'GET', path: '/health/live', handle: (c) => c.json({ status: 'live' }) },
  {
    method: 'GET',
    path: '/health/ready',
    handle: async (c, { db }) =>
      (await isReady(db)) ? c.json({ status: 'ready' }) : c.json({ status: 'not-ready' }, 503),
  },
]
