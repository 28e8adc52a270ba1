import type { Route } from '#web/route.ts'
import { additionRoutes } from './addition.route.tsx'
import { reportRoutes } from './talk-report.route.tsx'

/** The reports of talks, and how the person gets them. */
export const talkReportRoutes: readonly Route[] = [...reportRoutes, ...additionRoutes]
