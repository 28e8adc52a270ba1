import type { Route } from '../../route.ts'
import { inTimeRoutes } from './in-time.route.tsx'
import { oneReportRoutes } from './report.route.tsx'
import { reportListRoutes } from './reports.route.tsx'

export const reportRoutes: readonly Route[] = [...reportListRoutes, ...inTimeRoutes, ...oneReportRoutes]
