// Writes src/platform/database.types.ts from a migrated database, with the kernel's branded ids and days.
import { execFileSync } from 'node:child_process'
import pg from 'pg'

const BRANDS: Readonly<Record<string, string>> = {
  municipality_id: 'MunicipalityId',
  organisation_id: 'OrganisationId',
  provider_id: 'OrganisationId',
  user_id: 'UserId',
  by_user: 'UserId',
  opened_by: 'UserId',
  added_by: 'UserId',
  enrolled_by: 'UserId',
  person_id: 'PersonId',
  household_id: 'HouseholdId',
  file_id: 'FileId',
  enrolment_id: 'EnrolmentId',
  group_id: 'GroupId',
  'municipality.id': 'MunicipalityId',
  'organisation.id': 'OrganisationId',
  'account.id': 'UserId',
  'person.id': 'PersonId',
  'file.id': 'FileId',
  'file_team_member.id': 'TeamMemberId',
  'contact_moment.id': 'ContactId',
  'enrolment.id': 'EnrolmentId',
  'training_group.id': 'GroupId',
  'measurement.id': 'MeasurementId',
}

/** @param config a connection to a migrated database */
export async function writeDatabaseTypes(config: pg.ClientConfig, outFile: string): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  const { rows } = await client.query<{
    table_name: string
    column_name: string
    is_nullable: string
  }>(`select table_name, column_name, is_nullable, column_default
    from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'`)
  await client.end()
  const columns: Record<string, string> = {}
  for (const row of rows) {
    const brand = BRANDS[`${row.table_name}.${row.column_name}`] ?? BRANDS[row.column_name]
    if (brand)
      columns[`${row.table_name}.${row.column_name}`] = row.is_nullable === 'YES' ? `${brand} | null` : brand
  }
  const names = [...new Set(Object.values(BRANDS))]
  const imports: Record<string, string> = Object.fromEntries(
    names.map((name) => [name, `#kernel/ids.ts#${name}`]),
  )
  imports.LocalDate = '#kernel/local-date.ts#LocalDate'
  const url = `postgres://${config.user}@localhost/${config.database}?host=${encodeURIComponent(config.host ?? '')}${config.port ? `&port=${config.port}` : ''}`
  execFileSync(
    process.execPath,
    [
      'node_modules/kysely-codegen/dist/cli/bin.js',
      '--dialect',
      'postgres',
      '--camel-case',
      '--log-level',
      'error',
      '--default-schema',
      'public',
      '--url',
      url,
      '--out-file',
      outFile,
      '--include-pattern',
      'public.!(kysely*)',
      '--date-parser',
      'string',
      '--overrides',
      JSON.stringify({ columns }),
      '--type-mapping',
      JSON.stringify({
        date: 'LocalDate',
        xid8: 'string',
        citext: 'string',
        bytea: 'Buffer',
        int8: 'number',
      }),
      '--custom-imports',
      JSON.stringify(imports),
    ],
    { stdio: 'inherit' },
  )
}
