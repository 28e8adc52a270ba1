import pg from 'pg'
import type { UserActor } from '#kernel/actor.ts'
import { database, sqlAs } from './attack-scene.ts'

/** Statements as the owner of the server, whom no lock holds. */
export async function asOwnerOfTheServer<T = { name: string; row: string }>(text: string): Promise<T[]> {
  const client = new pg.Client(database.connectionAs(database.superuser))
  await client.connect()
  return client
    .query(text)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

/**
 * One statement that reads every row of every table of today, each as one text of all columns that the program may
 * read. Made from the catalogue: a table or column that is added later is swept without anyone thinking of it.
 */
async function everything(): Promise<string> {
  const tables = await asOwnerOfTheServer<{ name: string; columns: string }>(`
    select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
      and c.relname not like 'kysely%' and has_column_privilege('trede_app', c.oid, a.attnum, 'select')
    group by c.relname order by c.relname`)
  return tables
    .map(
      ({ name, columns }) =>
        `select '${name}' as name, to_jsonb(t)::text as row from (select ${columns} from ${name}) t`,
    )
    .join(' union all ')
}

export type Find = { table: string; words: string }

const findsIn = (rows: readonly { name: string; row: string }[], words: readonly string[]): Find[] => {
  const found = rows.flatMap(({ name, row }) =>
    words.filter((one) => row.includes(one)).map((one) => ({ table: name, words: one })),
  )
  return [...new Map(found.map((one) => [`${one.table} ${one.words}`, one])).values()]
}

/** In which tables somebody finds these words with SQL as the role of the program. */
export const foundBy = async (actor: UserActor, words: readonly string[]): Promise<Find[]> =>
  findsIn(await sqlAs(actor, await everything()), words)

/** In which tables these words are, whoever may read them: without it a sweep could find nothing in an empty database. */
export const lyingIn = async (words: readonly string[]): Promise<Find[]> =>
  findsIn(await asOwnerOfTheServer(await everything()), words)
