import { z } from 'zod'

const flag = z.enum(['yes', 'no']).transform((value) => value === 'yes')
const port = z.coerce.number().int().min(0).max(65_535)
const oin = z
  .string()
  .regex(/^\d{20}$/, 'twenty digits')
  .optional()
const pem = z.string().min(1).optional()

/** Every setting, with what it means for the person who installs Trede. Read once, at the start. */
export const Config = z
  .object({
    PORT: port.default(3000).describe('Port on which the web server listens.'),
    HOST: z
      .string()
      .default('127.0.0.1')
      .describe(
        'Address on which the web server listens. Put a TLS proxy before any other address than this.',
      ),
    TREDE_DATA: z
      .string()
      .min(1)
      .default('./data')
      .describe('Folder of the built-in database. Not used when DATABASE_URL is set.'),
    DATABASE_URL: z
      .url()
      .optional()
      .describe(
        'PostgreSQL 15 or later of your own. Recommended for production. Connect as the owner, or see below.',
      ),
    DATABASE_OWNER_URL: z
      .url()
      .optional()
      .describe(
        'The owner of the database, only for migrating; DATABASE_URL is then a login in the role trede_app.',
      ),
    TREDE_PUBLIC_URL: z
      .url()
      .optional()
      .describe(
        'Address at which people reach Trede, such as https://trede.example.nl. Forms from elsewhere are refused.',
      ),
    TREDE_DEMO: flag
      .default(true)
      .describe('yes: an empty database gets the demo municipality at the first start. no: it stays empty.'),
    TREDE_SECOND_FACTOR: z
      .enum(['required', 'optional'])
      .default('required')
      .describe('Whether everyone but the demo accounts signs in with a second factor (BIO2 5.17.01).'),
    TREDE_SESSION_IDLE_MINUTES: z.coerce
      .number()
      .int()
      .min(5)
      .max(480)
      .default(60)
      .describe('After so many minutes without a click someone signs in again.'),
    TREDE_SESSION_HOURS: z.coerce
      .number()
      .int()
      .min(1)
      .max(24)
      .default(10)
      .describe('After so many hours someone signs in again, whatever they did.'),
    TREDE_TODAY: z.iso
      .date()
      .optional()
      .describe('Runs as if this were today. For demonstrations and tests; never set it in production.'),
    TREDE_THEME: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .optional()
      .describe("Name of the municipality's colours: a file in src/ui/styles/themes, without .css."),
    TREDE_DUO_FOLDER: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Folder through which messages to and from DUO go: `uit` and `in`. Without it: `duo` in TREDE_DATA.',
      ),
    TREDE_DUO_URL: z
      .url({ protocol: /^https$/ })
      .optional()
      .describe(
        'Address of the interface of DUO. With it messages go there directly; the five settings below are then needed.',
      ),
    TREDE_DUO_SOURCE: oin.describe('Organisation number (OIN) of the municipality: header `bron`.'),
    TREDE_DUO_TARGET: oin.describe('Organisation number (OIN) of DUO: header `doel`.'),
    TREDE_DUO_CERTIFICATE: pem.describe(
      'File of the client certificate of the municipality, with its chain (PEM).',
    ),
    TREDE_DUO_KEY: pem.describe('File of the key of that certificate (PEM). Readable for this program only.'),
    TREDE_DUO_AUTHORITY: pem.describe('File of the authority that signed the certificate of DUO (PEM).'),
    TREDE_DUO_MUNICIPALITY: z
      .string()
      .optional()
      .describe('Name of the municipality that the OIN belongs to. Needed when there is more than one.'),
    LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'])
      .default('info')
      .describe('How much is written to standard output. Logs never hold personal data.'),
  })
  .refine(reachesDuo, {
    path: ['TREDE_DUO_URL'],
    message:
      'needs TREDE_DUO_SOURCE, TREDE_DUO_TARGET, TREDE_DUO_CERTIFICATE, TREDE_DUO_KEY and TREDE_DUO_AUTHORITY beside it',
  })
export type Config = z.infer<typeof Config>

function reachesDuo(config: Readonly<Record<string, unknown>>): boolean {
  const needed = ['SOURCE', 'TARGET', 'CERTIFICATE', 'KEY', 'AUTHORITY']
  return !config.TREDE_DUO_URL || needed.every((name) => config[`TREDE_DUO_${name}`] !== undefined)
}

/** A setting that cannot be used; the message says which, what is wrong and what to do. */
export class ConfigFailure extends Error {}

/** @throws ConfigFailure with one line per wrong setting */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Config.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new ConfigFailure(`Settings that cannot be used (see docs/configuration.md):\n${lines.join('\n')}`)
}

/** The text of docs/configuration.md, from the schema itself. */
export function configurationPage(): string {
  const defaults: Record<string, unknown> = Config.parse({})
  const rows = Object.entries(Config.shape).map(([name, shape]) => {
    const value = defaults[name]
    const shown = value === undefined ? '' : `\`${value === true ? 'yes' : value === false ? 'no' : value}\``
    return `| \`${name}\` | ${shown} | ${shape.description ?? ''} |`
  })
  return [
    '# Configuration',
    '',
    'Trede reads its settings once, from the environment, when it starts. A wrong setting stops the start with a',
    'sentence that says which one. This page is generated from the schema in `src/platform/config.ts`.',
    '',
    '| setting | default | meaning |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
