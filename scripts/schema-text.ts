import type pg from 'pg'

const HEADING = `-- The database as the migrations leave it, for reading and reviewing. Generated; do not edit.
`

/** Tables with their keys, checks, indexes, policies and the program's rights, then functions: in fixed order. */
export async function schemaText(client: pg.Client): Promise<string> {
  const lines = async (text: string): Promise<string> => {
    const { rows } = await client.query<{ line: string }>(text)
    return rows.map((row) => row.line).join('\n')
  }
  return `${[HEADING, await lines(TABLES), await lines(FUNCTIONS)].join('\n')}\n`
}

const OWN_TABLES = `select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'`

const TABLES = `select E'create table ' || t.relname || E' (\\n' || (
    select string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || coalesce(case when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
           when a.attidentity <> '' then ' generated always as identity'
           else ' default ' || pg_get_expr(d.adbin, d.adrelid) end,
         case when a.attidentity <> '' then ' generated always as identity' else '' end), E',\\n' order by a.attnum)
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped)
  || coalesce((select string_agg(E',\\n  ' || pg_get_constraintdef(k.oid), '' order by k.contype desc, k.conname)
    from pg_constraint k where k.conrelid = t.oid and k.contype <> 'n'), '')
  || E'\\n);'
  || coalesce((select string_agg(E'\\n' || pg_get_indexdef(i.indexrelid) || ';', '' order by i.indexrelid::regclass::text)
    from pg_index i where i.indrelid = t.oid
      and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)), '')
  || E'\\n-- row-level security: ' || case when t.relrowsecurity and t.relforcerowsecurity then 'forced' else 'NOT FORCED' end
  || coalesce((select string_agg(E'\\n-- policy ' || p.policyname || ' for ' || lower(p.cmd) || ' to ' || array_to_string(p.roles, ', ')
      || coalesce(E'\\n--   using ' || regexp_replace(p.qual, '\\s+', ' ', 'g'), '')
      || coalesce(E'\\n--   check ' || regexp_replace(p.with_check, '\\s+', ' ', 'g'), ''), '' order by p.policyname)
    from pg_policies p where p.schemaname = 'public' and p.tablename = t.relname), '')
  || coalesce((select E'\\n-- trede_app may ' || string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)
    from information_schema.role_table_grants g
    where g.table_schema = 'public' and g.table_name = t.relname and g.grantee = 'trede_app'), E'\\n-- trede_app has no rights on the whole table')
  || E'\\n' as line
  from (${OWN_TABLES}) t order by t.relname`

const FUNCTIONS = `select pg_get_functiondef(p.oid) || E';\\n' as line from pg_proc p
  where p.pronamespace = 'trede'::regnamespace order by p.proname`
