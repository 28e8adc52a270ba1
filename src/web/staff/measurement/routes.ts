import type { Route } from '#web/route.ts'
import { correctRoutes } from './correct.route.tsx'
import { formRoutes } from './form.route.tsx'
import { surveyRoutes } from './survey.route.tsx'

/** Journey 5 and 6: the forms at the start and the exit, and the survey at three moments. */
export const measurementRoutes: readonly Route[] = [...formRoutes, ...correctRoutes, ...surveyRoutes]
