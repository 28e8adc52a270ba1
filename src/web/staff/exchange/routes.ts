import type { Route } from '../../route.ts'
import { contactRoutes } from './contact.route.tsx'
import { eventRoutes } from './event.route.tsx'
import { fileContactRoutes } from './file-contact.route.tsx'
import { inboxRoutes } from './inbox.route.tsx'
import { outboxRoutes } from './outbox.route.tsx'

/** The post with DUO. The outbox goes first: `verzonden` is no id of an event. */
export const exchangeRoutes: readonly Route[] = [
  ...outboxRoutes,
  ...inboxRoutes,
  ...eventRoutes,
  ...contactRoutes,
  ...fileContactRoutes,
]
