import type { Route } from '#web/route.ts'
import { integrationTabRoutes } from './integration.route.tsx'
import { lessonRoutes } from './lessons.route.tsx'
import { lessonImportRoutes } from './lessons-import.route.tsx'
import { recordRoutes } from './record.route.tsx'
import { recordedRoutes } from './recorded.route.tsx'

/** The road from plan to diploma: what the municipality keeps of it and what the language school reports. */
export const integrationRoutes: readonly Route[] = [
  ...integrationTabRoutes,
  ...recordRoutes,
  ...recordedRoutes,
  ...lessonRoutes,
  ...lessonImportRoutes,
]
