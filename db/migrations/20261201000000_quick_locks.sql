-- The same locks, quicker. Each policy of each table in a query asks these anew; as SQL functions they were planned
-- for every place that asks, and reckoned the day for every row of a cooperation. What they give is unchanged.

create or replace function trede.my_municipalities() returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  today constant date := trede.today();
  mine constant uuid[] := array(select m.organisation_id from trede.my_memberships() m);
begin
  return (select coalesce(array_agg(distinct id), '{}') from (
    select o.municipality_id as id from organisation o where o.id = any (mine)
    union all
    select c.municipality_id from cooperation c
    where c.organisation_id = any (mine) and c.from_on <= today and (c.to_on is null or c.to_on >= today)
    union all select trede.system_municipality()
  ) reachable where id is not null);
end $$;

create or replace function trede.moved_files() returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  today constant date := trede.today();
  here uuid[];
begin
  if trede.user_id() is null then return '{}'; end if;
  here := trede.my_municipalities();
  return array(select f.id from file f where f.municipality_id = any (here) and f.moved_on < today);
end $$;

create or replace function trede.moved_pips() returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  gone constant uuid[] := trede.moved_files();
begin
  if gone = '{}' then return '{}'; end if;
  return array(select p.id from pip p where p.file_id = any (gone));
end $$;

-- All others that only look and give one value: word for word the same question, in a language that keeps its plan.
-- PostgreSQL before 18 plans a function in SQL anew for each query that asks it.
do $$
declare
  definition text;
begin
  for definition in
    select pg_get_functiondef(p.oid) from pg_proc p join pg_language l on l.oid = p.prolang
    where p.pronamespace = 'trede'::regnamespace and l.lanname = 'sql' and p.prosqlbody is null
      and p.provolatile = 's' and p.prosecdef and not p.proretset
  loop
    execute regexp_replace(replace(definition, E'\n LANGUAGE sql\n', E'\n LANGUAGE plpgsql\n'),
      'AS \$function\$(.*)\$function\$',
      E'AS $function$\n#variable_conflict use_column\nbegin\n  return (\\1);\nend $function$');
  end loop;
end $$;
