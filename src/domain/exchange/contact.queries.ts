import { sql } from 'kysely'
import type { FileAccess } from '#domain/file/file.queries.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import type { DuoContact } from './contact.ts'

export type ContactLine = DuoContact & {
  municipalityId: MunicipalityId
  id: string
  /** For how many files DUO was told that this is the contact person. */
  files: number
  /** What DUO said to the last message about this contact person; null while it said nothing. */
  accepted: boolean | null
  refusals: readonly string[]
  /** Whether DUO refused to make this contact person, so that it has to be told anew. */
  isUnknownAtDuo: boolean
}

/** The contact persons of a municipality that were not removed, by name. */
export async function contactsOf(ctx: Context, municipalityId: MunicipalityId): Promise<ContactLine[]> {
  const { rows } = await sql<ContactLine>`
    select c.municipality_id, c.id, c.name, c.email, c.phone, c.duo_number, last.accepted,
      coalesce(last.refusals, '{}') as refusals,
      coalesce(last.kind = 'contact-person' and last.accepted = false, false) as is_unknown_at_duo,
      (select count(*)::int from file_duo_contact l where l.municipality_id = c.municipality_id
        and l.contact_id = c.id) as files
    from duo_contact c
    left join lateral (select m.kind, m.accepted, m.refusals from outbox_message m
      where m.municipality_id = c.municipality_id and m.resource = c.id || ' contact-person'
      order by m.id desc limit 1) last on true
    where c.municipality_id = ${municipalityId} and c.removed_on is null
    order by c.name, c.id limit 500`.execute(ctx.db)
  return rows
}

export type FileContact = {
  contacts: readonly ContactLine[]
  /** Who DUO was told; null for nobody. */
  current: string | null
  /** Whose e-mail address is that of a case worker on the team; null when nobody's is. */
  usual: string | null
}

/** Who the contact person of a file is, and who it would be by default: its case worker. */
export async function contactOfFile(
  ctx: Context,
  { municipalityId, fileId }: Pick<FileAccess, 'municipalityId' | 'fileId'>,
): Promise<FileContact> {
  const contacts = await contactsOf(ctx, municipalityId)
  const { rows } = await sql<{ current: string | null; emails: string[] }>`
    select (select contact_id from file_duo_contact l where l.municipality_id = ${municipalityId}
        and l.file_id = ${fileId}) as current,
      array(select lower(a.email::text) from file_team_member t join account a on a.id = t.user_id
        where t.municipality_id = ${municipalityId} and t.file_id = ${fileId} and t.role = 'case-worker'
          and t.from_on <= ${ctx.today} and (t.to_on is null or t.to_on >= ${ctx.today})) as emails`.execute(
    ctx.db,
  )
  const { current = null, emails = [] } = rows[0] ?? {}
  const usual = contacts.find(({ email }) => emails.includes(email.toLowerCase()))
  return { contacts, current, usual: usual?.id ?? null }
}
