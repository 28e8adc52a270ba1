import type { Route } from '../../route.ts'

export const caseloadRoutes: readonly Route[] = []
