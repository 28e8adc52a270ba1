import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { parse } from 'yaml'
import { z } from 'zod'

/** DUO's published interface files lie beside the project, not in it: they have no licence. */
const FOLDER = join(fileURLToPath(new URL('../', import.meta.url)), '..', 'shared', 'reference', 'duo')

/** Whether the files are there; without them tests against them are skipped, and say so. */
export const hasDuoInterface = existsSync(FOLDER)

const Parameter = z.object({ name: z.string(), in: z.enum(['path', 'header']), schema: z.unknown() })
const Schema = z.looseObject({ $ref: z.string() })
const Operation = z.looseObject({
  parameters: z.array(z.object({ $ref: z.string() })).default([]),
  requestBody: z
    .object({
      required: z.boolean().default(false),
      content: z.object({ 'application/json': z.object({ schema: Schema }) }),
    })
    .optional(),
  responses: z.record(z.string(), z.unknown()),
})
const Interface = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ parameters: z.record(z.string(), Parameter) }),
})

type Endpoint = {
  method: string
  address: RegExp
  template: string
  success: number
  body: ValidateFunction | undefined
  known: ReadonlySet<string>
  parameters: readonly { name: string; in: 'path' | 'header'; check: ValidateFunction }[]
}

export type Call = {
  method: string
  template: string
  messageId: string
  body: unknown
  faults: readonly string[]
}
/** What the next call gets instead of being looked at. */
export type Staged = { status: number; body?: unknown } | 'hang-up'

/**
 * A server that answers as the published files say and remembers what it was told. It promises no more than they do:
 * a message that comes twice is taken in twice.
 */
export async function duoMock() {
  const endpoints = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yml'))
    .flatMap((name) => endpointsOf(name, parse(readFileSync(join(FOLDER, name), 'utf8'))))
  const calls: Call[] = []
  const takenIn = new Map<string, Call>()
  const staged: Staged[] = []
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(500).end())
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await callOf(endpoints, request)
    calls.push(call)
    const next = staged.shift()
    if (next === 'hang-up') {
      takenIn.set(call.messageId, call)
      request.socket.destroy()
      return
    }
    const failed = next ?? (call.faults.length > 0 ? { status: 400, body: faultsOf(call) } : undefined)
    if (!failed) takenIn.set(call.messageId, call)
    const status = failed?.status ?? successOf(endpoints, call)
    const headers = { 'content-type': 'application/json', 'API-Version': '1.0.0', berichtId: call.messageId }
    response.writeHead(status, headers).end(failed?.body === undefined ? '' : JSON.stringify(failed.body))
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    takenIn,
    stage: (...answers: Staged[]) => void staged.push(...answers),
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

const faultsOf = ({ faults }: Call) => faults.map((fouttekst) => ({ fouttekst }))

const successOf = (endpoints: readonly Endpoint[], call: Call): number =>
  endpoints.find(({ method, template }) => method === call.method && template === call.template)?.success ??
  404

function endpointsOf(name: string, document: unknown): Endpoint[] {
  const { paths, components } = Interface.parse(document)
  const ajv = new Ajv({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema(document as object, name)
  const schemas = z.record(
    z.string(),
    z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}) }),
  )
  const shapes = schemas.parse(components.schemas)
  return Object.entries(paths).flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const ref = operation.requestBody?.content['application/json'].schema.$ref
      return {
        method: method.toUpperCase(),
        template,
        address: new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
        success: Number(Object.keys(operation.responses).find((status) => status.startsWith('2'))),
        body: ref === undefined ? undefined : ajv.compile({ $ref: `${name}${ref}` }),
        known: new Set(Object.keys(shapes[ref?.split('/').at(-1) ?? '']?.properties ?? {})),
        parameters: operation.parameters.map(({ $ref }) => {
          const parameter = Parameter.parse(components.parameters[$ref.split('/').at(-1) ?? ''])
          return { ...parameter, check: ajv.compile(parameter.schema as object) }
        }),
      }
    }),
  )
}

async function callOf(endpoints: readonly Endpoint[], request: IncomingMessage): Promise<Call> {
  const sent = await text(request)
  const { method = '', url = '', headers } = request
  const endpoint = endpoints.find((one) => one.method === method && one.address.test(url))
  const body: unknown = sent === '' ? undefined : JSON.parse(sent)
  const messageId = String(headers.berichtid)
  if (!endpoint) return { method, template: '?', messageId, body, faults: [`no ${method} at this address`] }
  const inPath = endpoint.address.exec(url)?.groups ?? {}
  const faults = endpoint.parameters.flatMap(({ name, in: place, check }) => {
    const value = place === 'path' ? inPath[name] : headers[name.toLowerCase()]
    // Numbers in an address are text on the way.
    const isRight = check(value) || (typeof value === 'string' && check(Number(value)))
    return isRight ? [] : [`${place} ${name} is not as published`]
  })
  return {
    method,
    template: endpoint.template,
    messageId,
    body,
    faults: [...faults, ...bodyFaults(endpoint, body)],
  }
}

/** Stricter than the files are: a member that they do not name is a mistake of ours. */
function bodyFaults({ body: check, known }: Endpoint, body: unknown): string[] {
  if (!check) return body === undefined ? [] : ['a body where none is asked']
  const unknown = Object.keys((body as object | undefined) ?? {}).filter((name) => !known.has(name))
  const wrong = check(body)
    ? []
    : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  return [...unknown.map((name) => `${name} is not a published member`), ...wrong]
}
