import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { StartFailure } from '#platform/start-failure.ts'
import { createWebApp } from './app.ts'
import { CLIENT_FOLDER } from './built-assets.ts'
import type { WebOptions } from './web-options.ts'

const YEAR_IN_SECONDS = 31_536_000

/**
 * Starts the web server.
 * @throws StartFailure when the port is taken or not allowed
 */
export async function listen(
  options: WebOptions & { host: string; port: number },
): Promise<{ url: string; stop: () => Promise<void> }> {
  const app = new Hono()
  app.use(compress())
  // Built files carry their content in their name, so a browser may keep them for ever.
  app.use('/assets/*', async (c, next) => {
    await next()
    c.header('cache-control', `public, max-age=${YEAR_IN_SECONDS}, immutable`)
    c.header('x-content-type-options', 'nosniff')
  })
  app.use('/assets/*', serveStatic({ root: CLIENT_FOLDER }))
  const web = createWebApp(options)
  // All else is answered by the web itself, its own "not found" and its own errors included.
  app.all('*', (c) => web.fetch(c.req.raw, c.env))
  return new Promise((resolve, reject) => {
    const { host, port } = options
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      resolve({ url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${info.port}`, stop })
    })
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFailure(error, port)))
    const stop = () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        // A browser keeps its connection open; what is being answered gets a moment, the rest goes.
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 2_000).unref()
      })
  })
}

function portFailure(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartFailure(
      `Port ${port} is taken by another program: stop that one, or set PORT to a free port.`,
    )
  }
  if (error.code === 'EACCES') {
    return new StartFailure(`Port ${port} is not allowed for this user: set PORT to a number above 1023.`)
  }
  return error
}
