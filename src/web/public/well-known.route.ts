import { addDays } from '#kernel/local-date.ts'
import { paths } from '../paths.ts'
import type { PublicRoute } from './public-route.ts'

const SECURITY_CONTACT = 'mailto:maintainers@trede.example'
/** RFC 9116 section 2.5.5 wants an end within a year; it moves along as long as the program runs. */
const SECURITY_TEXT_DAYS = 180

/** For programs that read a site by convention. */
export const wellKnownRoutes: readonly PublicRoute[] = [
  {
    method: 'GET',
    path: '/.well-known/security.txt',
    handle: (c, { today }) =>
      c.text(
        [
          `Contact: ${SECURITY_CONTACT}`,
          `Expires: ${addDays(today(), SECURITY_TEXT_DAYS)}T00:00:00Z`,
          'Preferred-Languages: nl, en',
          '',
        ].join('\n'),
      ),
  },
  {
    // Nothing here is for a search engine, the sign-in page included.
    method: 'GET',
    path: '/robots.txt',
    handle: (c) => c.text(`User-agent: *\nDisallow: ${paths.home}\n`),
  },
]
