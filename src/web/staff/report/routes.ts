import type { Route } from '../../route.ts'
import { oneReportRoutes } from './report.route.tsx'
import { reportListRoutes } from './reports.route.tsx'

export const reportRoutes: readonly Route[] = [...reportListRoutes, ...oneReportRoutes]
