import { accessibilityRoutes } from './accessibility.route.tsx'
import { healthRoutes } from './health.route.ts'
import { homeRoutes } from './home.route.tsx'
import type { PublicRoute } from './public-route.ts'
import { secondFactorRoutes } from './second-factor.route.tsx'
import { signInRoutes } from './sign-in.route.tsx'
import { wellKnownRoutes } from './well-known.route.ts'

export const publicRoutes: readonly PublicRoute[] = [
  ...homeRoutes,
  ...signInRoutes,
  ...secondFactorRoutes,
  ...accessibilityRoutes,
  ...healthRoutes,
  ...wellKnownRoutes,
]
