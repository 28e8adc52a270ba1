import { paths } from '../paths.ts'
import { AccessibilityPage } from './accessibility.view.tsx'
import type { PublicRoute } from './public-route.ts'

export const accessibilityRoutes: readonly PublicRoute[] = [
  {
    method: 'GET',
    path: paths.accessibility,
    handle: async (c, { assets }) => c.html(String(await (<AccessibilityPage assets={assets} />))),
  },
]
