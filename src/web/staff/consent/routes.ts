import type { Route } from '#web/route.ts'
import { consentPageRoutes } from './consents.route.tsx'
import { withdrawRoutes } from './withdraw.route.tsx'

/** What a person agreed to share beyond what the law asks. */
export const consentRoutes: readonly Route[] = [...consentPageRoutes, ...withdrawRoutes]
