import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, ConfigFailure } from './config.ts'
import { folderMailbox, folderTransport } from './exchange-folder.ts'
import { httpsTransport } from './exchange-https.ts'
import type { Mailbox, Transport } from './exchange-transport.ts'

export type Exchange = { transport: Transport; mailbox: Mailbox }

type Municipality = { id: string; name: string }

/** The exchange of one municipality, among all there are in this database. */
export type ExchangeOf = (municipality: Municipality, all: readonly Municipality[]) => Exchange

/**
 * How messages go for each municipality: straight to DUO for the one that the settings name, else by folder.
 * @throws ConfigFailure when a file of the settings cannot be read
 */
export async function openExchange(config: Config): Promise<ExchangeOf> {
  const root = config.TREDE_DUO_FOLDER ?? join(config.TREDE_DATA, 'duo')
  const direct = await directTransport(config)
  const owner = config.TREDE_DUO_MUNICIPALITY?.toLowerCase()
  return ({ id, name }, all) => {
    // The first keeps the folder itself when others come, or what lies there would be read by nobody; ids sort by age.
    const isFirst = all.every((other) => other.id >= id)
    const folder = isFirst ? root : join(root, folderName(name))
    const isOwner = owner === undefined ? all.length <= 1 : owner === name.toLowerCase()
    return {
      transport: direct && isOwner ? direct : folderTransport(folder),
      mailbox: folderMailbox(folder),
    }
  }
}

const folderName = (municipality: string): string =>
  municipality
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')

async function directTransport(config: Config): Promise<Transport | undefined> {
  const { TREDE_DUO_URL: url, TREDE_DUO_SOURCE: source, TREDE_DUO_TARGET: target } = config
  if (!url || !source || !target) return undefined
  const tls = {
    cert: await pemOf(config, 'TREDE_DUO_CERTIFICATE'),
    key: await pemOf(config, 'TREDE_DUO_KEY'),
    ca: await pemOf(config, 'TREDE_DUO_AUTHORITY'),
  }
  return httpsTransport({ url, source, target, tls })
}

type PemSetting = 'TREDE_DUO_CERTIFICATE' | 'TREDE_DUO_KEY' | 'TREDE_DUO_AUTHORITY'

async function pemOf(config: Config, name: PemSetting): Promise<string> {
  try {
    return await readFile(config[name] ?? '', 'utf8')
  } catch {
    throw new ConfigFailure(`${name}: this file cannot be read. Name a PEM file that this program may read.`)
  }
}
