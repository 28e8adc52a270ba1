import type { Route } from '#web/route.ts'
import { moveRoutes } from './move.route.tsx'
import { transferRoutes } from './transfer.route.tsx'
import { transferListRoutes } from './transfers.route.tsx'

/** Files that move between municipalities. `opvragen` comes first, or it would be read as the id of a transfer. */
export const allTransferRoutes: readonly Route[] = [...transferListRoutes, ...transferRoutes, ...moveRoutes]
