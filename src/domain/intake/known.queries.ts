import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { FileAccess } from '#domain/file/file.queries.ts'
import { IntakeTalkId } from '#kernel/ids.ts'
import { LocalDate } from '#kernel/local-date.ts'
import type { Context } from '#platform/context.ts'
import type { Known } from './completeness.ts'
import { ANSWER_TABLES } from './intake.store.ts'
import { AnswerChanges, KnownDomain } from './known.ts'
import { DomainId, type LifeDomain } from './life-domain.ts'

/** One record about one domain: what was said anew, dated, with who wrote it down and in which talk. */
export const IntakeAnswer = z.object({
  id: z.string(),
  domain: DomainId,
  contentVersion: z.number(),
  talkId: IntakeTalkId.nullable(),
  answeredOn: LocalDate,
  answers: AnswerChanges,
  /** The answer that this one puts right, and why. */
  corrects: z.string().nullable(),
  reason: z.string().nullable(),
  /** Why the talk in which it was said was a mistake: the answer no longer counts. Null: it counts. */
  mistakenReason: z.string().nullable(),
  /** Name of the worker; null for the program itself. */
  by: z.string().nullable(),
})
export type IntakeAnswer = z.infer<typeof IntakeAnswer>

/** Everything that was ever written down in one domain, newest first, corrections and what was taken back included. */
export async function answersInDomain(
  ctx: Context,
  file: FileAccess,
  domain: LifeDomain,
): Promise<IntakeAnswer[]> {
  const { rows } = await sql`
    select x.id, x.domain, x.content_version, x.talk_id, x.answered_on, x.answers, x.corrects, x.reason,
      t.mistaken_reason, a.name as by
    from ${sql.table(ANSWER_TABLES[domain.part])} x
      left join intake_talk t on t.municipality_id = x.municipality_id and t.id = x.talk_id
      left join account a on a.id = x.by_user
    where ${inFile(file)('x')} and x.domain = ${domain.id}
    order by x.answered_on desc, x.id desc
    limit 200`.execute(ctx.db)
  return z.array(IntakeAnswer).parse(rows)
}

/** What is known of these domains, field by field; a domain of which nothing is known is left out. */
export async function knownAnswers(
  ctx: Context,
  file: FileAccess,
  domains: readonly LifeDomain[],
): Promise<KnownDomain[]> {
  const { rows } = await sql`select ${knownJson(file, domains)} as newest`.execute(ctx.db)
  return z.object({ newest: KnownDomains }).parse(rows[0]).newest
}

export const KnownDomains = z
  .array(KnownDomain)
  .transform((known) => known.filter(({ answers }) => Object.keys(answers).length > 0))

/** What is known as rules take it. */
export const knownFrom = (newest: readonly Pick<KnownDomain, 'domain' | 'answers'>[]): Known =>
  Object.fromEntries(newest.map(({ domain, answers }) => [domain, answers]))

export const inFile = (file: FileAccess) => (alias: string) =>
  sql`${sql.ref(`${alias}.municipality_id`)} = ${file.municipalityId}
    and ${sql.ref(`${alias}.file_id`)} = ${file.fileId}`

/**
 * ITK.NEWEST: per field the answer of the newest day, of one day what was written last, as JSON for `KnownDomains`.
 * Answers of a talk that was a mistake do not count. Tables that hold none of these domains are not touched.
 */
export function knownJson(file: FileAccess, domains: readonly LifeDomain[]): RawBuilder<unknown> {
  const tables = [...new Set(domains.map(({ part }) => ANSWER_TABLES[part]))]
  if (tables.length === 0) return sql`'[]'::json`
  const ids = domains.map(({ id }) => id)
  const found = tables.map(
    (table) => sql`select x.* from ${sql.table(table)} x
      left join intake_talk t on t.municipality_id = x.municipality_id and t.id = x.talk_id
      where ${inFile(file)('x')} and x.domain = any (${ids}) and t.mistaken_on is null`,
  )
  return sql`coalesce((select json_agg(json_build_object('domain', d.domain, 'from', d.fields)) from (
      select n.domain, jsonb_object_agg(n.key, jsonb_build_object('value', n.value, 'answerId', n.id,
        'talkId', n.talk_id, 'contentVersion', n.content_version, 'answeredOn', n.answered_on, 'by', a.name)) as fields
      from (select distinct on (y.domain, e.key) y.domain, e.key, e.value, y.id, y.talk_id, y.content_version,
          y.answered_on, y.by_user
        from (${sql.join(found, sql` union all `)}) y cross join lateral jsonb_each(y.answers) e
        order by y.domain, e.key, y.answered_on desc, y.id desc) n
      left join account a on a.id = n.by_user
      group by n.domain) d), '[]')`
}
