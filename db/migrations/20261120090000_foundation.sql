-- Who may come in, and the two locks on every row: the session's settings and the functions that read them.
-- The program connects as trede_app; the owner only migrates. Row-level security is forced on every table.

create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create extension if not exists btree_gin;

create schema trede;
grant usage on schema trede to trede_app;

create function trede.user_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('trede.user_id', true), '')::uuid;

create function trede.today() returns date language sql stable parallel safe
  return coalesce(nullif(current_setting('trede.today', true), '')::date, current_date);

-- The command line and the jobs act for one municipality, never for all at once.
create function trede.system_municipality() returns uuid language sql stable parallel safe
  return nullif(current_setting('trede.system_municipality', true), '')::uuid;

-- Directory: municipalities, organisations and people who work. These rows stand above a single municipality.

create table municipality (
  id uuid primary key,
  name text not null unique,
  demo boolean not null default false,
  created_at timestamptz not null default now()
);

create table organisation (
  id uuid primary key,
  kind text not null check (kind in ('municipality', 'provider', 'welfare', 'language-school', 'employer')),
  name text not null,
  municipality_id uuid unique references municipality (id),
  created_at timestamptz not null default now(),
  unique (kind, name),
  check ((kind = 'municipality') = (municipality_id is not null))
);

-- A partner works for a municipality during a period; several at once is normal.
create table cooperation (
  municipality_id uuid not null references municipality (id),
  organisation_id uuid not null references organisation (id),
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (municipality_id, organisation_id, from_on)
);
create index cooperation_organisation on cooperation (organisation_id);

create table account (
  id uuid primary key,
  email citext not null unique,
  name text not null,
  password_hash text not null,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  demo boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table membership (
  organisation_id uuid not null references organisation (id),
  user_id uuid not null references account (id),
  role text not null check (role in ('case-worker', 'career-coach', 'employer-networker', 'programme-coordinator',
    'trainer', 'volunteer-coach', 'bridge-builder', 'social-guide', 'language-school', 'employer',
    'team-manager', 'researcher', 'administrator')),
  scope text not null check (scope in ('self', 'team', 'organisation', 'municipality')),
  team text,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (organisation_id, user_id, role, from_on),
  check (scope <> 'team' or team is not null)
);
create index membership_user on membership (user_id, organisation_id);

create table session (
  token_hash bytea primary key,
  user_id uuid not null references account (id),
  -- A password alone opens nothing when a second factor is due.
  stage text not null check (stage in ('second-factor', 'set-up-second-factor', 'signed-in')),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_account on session (user_id);
create index session_expiry on session (expires_at);

-- Counters of failed sign-ins, per account and per address, kept by the rate limiter.
create table sign_in_attempt (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
