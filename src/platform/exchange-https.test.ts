import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createPlain, type IncomingHttpHeaders } from 'node:http'
import { createServer, type Server } from 'node:https'
import { type AddressInfo, createServer as createSilent } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpsTransport } from './exchange-https.ts'

const OPENSSL = 'openssl'
const canMakeCertificates = spawnSync(OPENSSL, ['version']).status === 0
const departure = {
  messageId: '01930000-0000-7000-8000-000000000001',
  method: 'PUT',
  path: '/personen/999990019/pvt',
  body: { datumOndertekeningPvt: '2026-11-02' },
} as const
const oins = { source: '00000001002220647000', target: '00000001800866472000' }

describe.skipIf(!canMakeCertificates)('with a client certificate (skipped where openssl is missing)', () => {
  let folder: string
  let server: Server
  let url: string
  const seen: { headers: IncomingHttpHeaders; client: string }[] = []
  const pem = (name: string) => readFileSync(join(folder, name), 'utf8')

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trede-certificates-'))
    certificates(folder)
    const tls = { key: pem('server.key'), cert: pem('server.pem'), ca: pem('ca.pem') }
    server = createServer({ ...tls, requestCert: true, rejectUnauthorized: true }, (request, response) => {
      const { subject } = (request.socket as TLSSocket).getPeerCertificate()
      seen.push({ headers: request.headers, client: String(subject.CN) })
      request.resume().on('end', () => response.writeHead(200).end())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `https://localhost:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true })
  })

  test('a message arrives under it, with who sends, who receives and which message', async () => {
    const tls = { key: pem('client.key'), cert: pem('client.pem'), ca: pem('ca.pem') }
    expect(await httpsTransport({ url, ...oins, tls }).send(departure)).toEqual({ kind: 'accepted' })
    expect(seen).toMatchObject([
      {
        client: 'gemeente',
        headers: { bron: oins.source, doel: oins.target, berichtid: departure.messageId },
      },
    ])
  })

  test('another side than the one we trust gets nothing, and no word about the person', async () => {
    const tls = { key: pem('client.key'), cert: pem('client.pem'), ca: pem('client.pem') }
    const delivery = await httpsTransport({ url, ...oins, tls }).send(departure)
    expect(delivery).toMatchObject({ kind: 'not-delivered' })
    expect(JSON.stringify(delivery)).not.toContain('999990019')
    expect(seen.length).toBe(1)
  })
})

function certificates(folder: string): void {
  const openssl = (...words: string[]) => execFileSync(OPENSSL, words, { cwd: folder, stdio: 'ignore' })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  openssl(
    'req',
    '-x509',
    ...key,
    '-days',
    '2',
    '-subj',
    '/CN=authority',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
  )
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost')
  for (const [name, subject] of [
    ['server', 'localhost'],
    ['client', 'gemeente'],
  ] as const) {
    openssl('req', ...key, '-subj', `/CN=${subject}`, '-keyout', `${name}.key`, '-out', `${name}.csr`)
    const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names']
    openssl('x509', '-req', '-in', `${name}.csr`, ...signed, '-out', `${name}.pem`)
  }
}

test('a side that is silent is not waited for', async () => {
  const silent = createSilent(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
  const delivery = await httpsTransport({ url, ...oins, timeoutMs: 100 }).send(departure)
  // It took the connection, so it may have read the message.
  expect(delivery).toMatchObject({ kind: 'uncertain', trouble: expect.stringContaining('Geen verbinding') })
  silent.close()
})

describe('EXC.REFUSED: only what DUO says about the content is a refusal', () => {
  const theirs = { 'API-Version': '1.0.0' }
  const said = JSON.stringify([{ fouttekst: 'De datum ligt voor de plicht' }])
  const later = { kind: 'not-delivered' }
  test.each<[string, number, Record<string, string>, string, object]>([
    [
      'the content is wrong',
      400,
      theirs,
      said,
      { kind: 'refused', reasons: ['De datum ligt voor de plicht'] },
    ],
    ['the content is wrong, without words', 422, {}, '', { kind: 'refused' }],
    ['it is there already', 409, theirs, '', { kind: 'refused' }],
    ['DUO does not know the person', 404, theirs, '', { kind: 'refused' }],
    ['nothing of DUO is at this address', 404, {}, '<html></html>', later],
    ['the certificate ran out', 401, theirs, '', later],
    ['we may not reach it at all', 403, theirs, '', later],
    ['we may not tell this of this person', 403, theirs, said, { kind: 'refused' }],
    ['the proxy wants a name', 407, {}, '', later],
    ['maintenance', 503, theirs, '', later],
    ['too many at once', 429, { 'Retry-After': '120' }, '', { ...later, notBefore: 120 }],
    [
      'a moment to come back',
      503,
      { Date: 'Fri, 20 Nov 2026 10:00:00 GMT', 'Retry-After': 'Fri, 20 Nov 2026 11:00:00 GMT' },
      '',
      { ...later, notBefore: 3600 },
    ],
    ['a year', 503, { 'Retry-After': '31536000' }, '', { ...later, notBefore: 86_400 }],
    ['no moment at all', 503, { 'Retry-After': 'morgen' }, '', later],
    ['it broke down on the way', 500, theirs, '', { kind: 'uncertain' }],
    ['it did not answer the proxy in time', 504, {}, '', { kind: 'uncertain' }],
  ])('%s (%i)', async (_, status, headers, body, expected) => {
    const duo = createPlain((request, response) => {
      request.resume().on('end', () => response.writeHead(status, headers).end(body))
    })
    await new Promise<void>((resolve) => duo.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(duo.address() as AddressInfo).port}`
    const delivery = await httpsTransport({ url, ...oins }).send(departure)
    duo.closeAllConnections()
    duo.close()
    expect(delivery).toMatchObject(expected)
    expect('notBefore' in delivery).toBe('notBefore' in expected)
  })
})

test('where nobody listens nothing left', async () => {
  const delivery = await httpsTransport({ url: 'http://127.0.0.1:1', ...oins }).send(departure)
  expect(delivery).toMatchObject({ kind: 'not-delivered', trouble: expect.stringContaining('ECONNREFUSED') })
})
