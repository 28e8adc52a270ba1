import type pg from 'pg'

/**
 * A country of made-up data, the same at every run: 143,000 people in 342 municipalities, 286,000 enrolments,
 * 2,000,000 moments of contact, and 300,000 survey answers in the largest municipality.
 */
export const SIZES = {
  municipalities: 342,
  people: 143_000,
  enrolments: 286_000,
  contacts: 2_000_000,
  surveyResponses: 25_000,
  /** The first municipality is the size of the largest city, the second one a mid-sized city. */
  largest: 20_000,
  second: 2_000,
} as const

export const WORKERS_PER_MUNICIPALITY = 8

/** A made-up id that is a valid UUID of version 7, from words: the same words give the same id. */
const id = (...words: string[]) =>
  `overlay(overlay(md5(${words.join(" || ':' || ")}) placing '7' from 13 for 1) placing '8' from 17 for 1)::uuid`

const municipality = id("'municipality'", 'm::text')

/** The municipality of person p: 1 for the first 20,000, 2 for the next 2,000, the rest spread evenly. */
const municipalityOfPerson = `case when p <= ${SIZES.largest} then 1
  when p <= ${SIZES.largest + SIZES.second} then 2
  else 3 + p % ${SIZES.municipalities - 2} end`

const STEPS: readonly [string, string][] = [
  [
    'directory',
    `insert into municipality (id, name) select ${municipality}, 'Gemeente nummer ' || m
       from generate_series(1, ${SIZES.municipalities}) m;
     insert into organisation (id, kind, name, municipality_id)
       select ${id("'organisation'", 'm::text')}, 'municipality', 'Organisatie ' || m, ${municipality}
       from generate_series(1, ${SIZES.municipalities}) m;
     insert into organisation (id, kind, name) values (${id("'provider'")}, 'provider', 'Aanbieder Landelijk');
     insert into cooperation (municipality_id, organisation_id, from_on)
       select ${municipality}, ${id("'provider'")}, '2020-01-01' from generate_series(1, ${SIZES.municipalities}) m;
     insert into account (id, email, name, password_hash, demo)
       select ${id("'user'", 'm::text', 'w::text')}, 'w' || w || '@m' || m || '.example.nl', 'Werker ' || w, 'x', true
       from generate_series(1, ${SIZES.municipalities}) m, generate_series(1, ${WORKERS_PER_MUNICIPALITY}) w;
     insert into membership (organisation_id, user_id, role, scope, from_on)
       select ${id("'organisation'", 'm::text')}, ${id("'user'", 'm::text', 'w::text')}, 'case-worker', 'municipality', '2020-01-01'
       from generate_series(1, ${SIZES.municipalities}) m, generate_series(1, ${WORKERS_PER_MUNICIPALITY}) w`,
  ],
  [
    'people',
    `create temp table people as select p, ${municipalityOfPerson} as m from generate_series(1, ${SIZES.people}) p;
     insert into person (municipality_id, id, given_name, family_name, birth_date, sex, origin_country, contact_language)
       select ${municipality}, ${id("'person'", 'p::text')},
         (array['Samir','Amal','Yonas','Selam','Farid','Zahra','Omar','Rahel'])[1 + p % 8],
         (array['Haddad','Tesfay','Rahimi','Yilmaz','Nasser','Kidane','Osman','Saleh','Karimi'])[1 + (p / 8) % 9] || ' ' || p,
         date '1960-01-01' + (p * 7919) % 16000, case when p % 3 = 0 then 'woman' else 'man' end,
         (array['SY','ER','AF','IQ','TR'])[1 + p % 5], (array['ar','ti','nl'])[1 + p % 3] from people;
     insert into file (municipality_id, id, person_id, number, part, opened_on)
       select ${municipality}, ${id("'file'", 'p::text')}, ${id("'person'", 'p::text')},
         (2023 + p % 4) || '-' || lpad(p::text, 6, '0'), 'Wijk ' || p % 12, date '2023-01-01' + (p * 31) % 1400 from people;
     insert into file_team_member (municipality_id, id, file_id, user_id, organisation_id, role, from_on)
       select ${municipality}, ${id("'team'", 'p::text')}, ${id("'file'", 'p::text')},
         ${id("'user'", 'm::text', `(1 + p % ${WORKERS_PER_MUNICIPALITY})::text`)}, ${id("'organisation'", 'm::text')},
         'case-worker', date '2023-01-01' + (p * 31) % 1400 from people`,
  ],
  [
    'enrolments',
    `insert into enrolment (municipality_id, id, file_id, person_id, programme_id, programme_version, provider_id,
         started_on, ended_on, end_reason)
       select ${municipality}, ${id("'enrolment'", 'p::text', 'e::text')}, ${id("'file'", 'p::text')},
         ${id("'person'", 'p::text')}, (array['thuis-in-dalfsen', 'vip'])[e], 1, ${id("'provider'")},
         date '2023-02-01' + (p * 31) % 1300 + 60 * e,
         case when (p + e) % 3 = 0 then date '2023-02-01' + (p * 31) % 1300 + 60 * e + 30 end,
         case when (p + e) % 3 = 0 then 'completed' end
       from people, generate_series(1, 2) e`,
  ],
  [
    'contacts',
    `insert into contact_moment (municipality_id, id, file_id, held_on, kind, note)
       select ${municipality}, ${id("'contact'", 'p::text', 'c::text')}, ${id("'file'", 'p::text')},
         date '2023-03-01' + (p * 31 + c * 97) % 1350, (array['talk','phone','message'])[1 + c % 3],
         'Gesproken over de voortgang en de afspraken van vorige keer.'
       from people, generate_series(1, ${Math.ceil(SIZES.contacts / SIZES.people)}) c
       limit ${SIZES.contacts}`,
  ],
  ['measurements', measurementsText()],
  ['facts of the law', factsText()],
  ['plans and talks', plansText()],
  ['exchange with DUO', exchangeText()],
]

/**
 * Thirteen facts or so for each person: notice, registration, group; a plan for four of five, on one of three routes,
 * half of them too late; talks, lessons, PVT and extensions for some. A row of old rules in the index of dates makes
 * the program reckon each file anew.
 */
function factsText(): string {
  const notice = "date '2023-01-02' + (p * 31) % 1400"
  const plan = `${notice} + 40 + (p * 13) % 60`
  const fact = (kind: string, day: string, detail = "'{}'", which = 'true') => `
    insert into integration_fact (municipality_id, id, file_id, kind, on_day, detail, source, recorded_on)
    select ${municipality}, gen_random_uuid(), ${id("'file'", 'p::text')}, '${kind}', ${day}, ${detail}::jsonb, 'worker', ${day}
    from people where ${which} and ${day} <= date '2026-11-20'`
  const route = "(array['B1','B1','Z','O'])[1 + p % 4]"
  return [
    fact('group', notice, `jsonb_build_object('group', case when p % 5 = 0 then 'family' else 'asylum' end)`),
    fact('duty-started', `${notice} - 20`),
    fact('duty-notified', notice),
    fact('registered-in-municipality', `${notice} + p % 30`),
    fact('plan', plan, `jsonb_build_object('route', ${route}, 'progressTalks', 4, 'by', 'us')`, 'p % 5 <> 1'),
    ...[1, 2, 3].map((n) =>
      fact('progress-talk', `${plan} + ${n * 200} + p % 100`, "'{}'", `p % 5 <> 1 and p % 3 <> ${n % 3}`),
    ),
    ...[1, 2, 3, 4].map((n) =>
      fact('hours', `${plan} + ${n * 90}`, `'{"of": "course", "hours": 170}'`, 'p % 5 <> 1'),
    ),
    fact('course-offered', `${plan} + 30 + p % 90`, "'{}'", 'p % 5 > 2'),
    fact('pvt-signed', `${plan} + 300`, "'{}'", 'p % 7 > 2 and p % 5 <> 1'),
    fact('extension', `${plan} + 900`, `'{"ground": "ziekte", "months": 6}'`, 'p % 11 = 2 and p % 5 <> 1'),
    `insert into deadline_index (municipality_id, file_id, obligation, rule, article, rules_version)
     select ${municipality}, ${id("'file'", 'p::text')}, 'none', 'none', 'none', 'none' from people`,
  ].join(';')
}

/**
 * Four of five have a dated plan with its letter, one in forty of those a letter that was never sent; of the others
 * one in seven has a draft that waits for a reader or for the person. Talks, handovers and objections beside them.
 */
function plansText(): string {
  const dated = "date '2023-01-02' + (p * 31) % 1400 + 40 + (p * 13) % 60"
  const pip = id("'pip'", 'p::text')
  const author = id("'user'", 'm::text', `(1 + p % ${WORKERS_PER_MUNICIPALITY})::text`)
  const hasPlan = `p % 5 <> 1 and ${dated} <= date '2026-11-20'`
  const isDraft = 'p % 35 = 1'
  const add = (columns: string, values: string, which: string) =>
    `insert into ${columns} select ${municipality}, ${values} from people where ${which}`
  const step = (place: number, kind: string, which: string) =>
    add(
      'pip_step (municipality_id, pip_id, place, kind, on_day)',
      `${pip}, ${place}, ${kind}, least(${dated}, date '2026-11-20')`,
      which,
    )
  const file = id("'file'", 'p::text')
  return [
    add(
      'pip (municipality_id, id, file_id, version, route, level, authors, started_on, dated_on, decided_at)',
      `${pip}, ${file}, 1, (array['B1','B1','Z','O'])[1 + p % 4], 'B1', array[${author}], ${dated} - 20, ${dated}, ${dated}`,
      hasPlan,
    ),
    add(
      'pip (municipality_id, id, file_id, version, authors, started_on)',
      `${pip}, ${file}, 1, array[${author}], date '2026-11-01'`,
      isDraft,
    ),
    step(1, "'sent'", `(${hasPlan}) or ${isDraft}`),
    step(2, "'approved'", `(${hasPlan}) or (${isDraft} and p % 2 = 0)`),
    step(3, "'agreed'", hasPlan),
    step(4, "'letter-sent'", `${hasPlan} and p % 40 <> 2`),
    add(
      'plan_talk (municipality_id, id, file_id, planned_on, held_on, report)',
      `gen_random_uuid(), ${file}, ${dated} + 200, ${dated} + 200, 'Gesproken over de lessen.'`,
      `${hasPlan} and ${dated} + 200 <= date '2026-11-20'`,
    ),
    add(
      'plan_talk (municipality_id, id, file_id, planned_on)',
      `gen_random_uuid(), ${file}, date '2026-11-10' + p % 30`,
      `${hasPlan} and p % 12 = 0`,
    ),
    add(
      'intake_talk (municipality_id, id, file_id, planned_on, way, interpreter)',
      `gen_random_uuid(), ${file}, date '2026-11-10' + p % 30, 'in-person', case when p % 2 = 0 then 'ar' end`,
      'p % 25 = 1',
    ),
    add(
      'handover (municipality_id, id, file_id, asked_on, asked_of, organisation, planned_on, planned_at, meeting)',
      `gen_random_uuid(), ${file}, date '2026-11-01', 'reception', 'COA', date '2026-11-10' + p % 30, '10:30', 'video'`,
      'p % 60 = 1',
    ),
    add(
      'objection (municipality_id, id, pip_id, received_on, from_whom, party, with_committee)',
      `gen_random_uuid(), ${pip}, ${dated} + 30, 'De deelnemer', 'person', false`,
      `${hasPlan} and p % 200 = 0`,
    ),
  ].join(';')
}

/** Three events of DUO for each person, one in fifty still open; two messages, one in a hundred refused. */
function exchangeText(): string {
  const day = "date '2023-01-02' + (p * 31) % 1400"
  const file = id("'file'", 'p::text')
  return `insert into inbox_event (municipality_id, id, message_id, code, registered_at, registered_on, number_kind, number,
      file_id, handled_on, handled_how)
    select ${municipality}, gen_random_uuid(), gen_random_uuid(), (array['SS139', 'SS102', 'SS121'])[n],
      ${day} + n, ${day} + n, 'v-number', lpad(p::text, 10, '0'),
      case when (p + n) % 50 > 0 then ${file} end, case when (p + n) % 50 > 0 then ${day} + n + 2 end,
      case when (p + n) % 50 > 0 then 'recorded' end
    from people, generate_series(1, 3) n;
    insert into outbox_message (municipality_id, id, file_id, kind, body, queued_at, next_try_at, sent_at, received_at,
      answered_at, accepted, refusals)
    select ${municipality}, gen_random_uuid(), ${file}, (array['pip', 'course-offer'])[n], '{}', ${day} + n, null,
      ${day} + n, ${day} + n, ${day} + n + 1, (p + n) % 100 > 0,
      case when (p + n) % 100 > 0 then '{}'::text[] else array['ONGELDIG'] end
    from people, generate_series(1, 2) n where p % 5 <> 1`
}

/** Twelve answers each, in the largest municipality, spread over the three moments. */
function measurementsText(): string {
  const answer = (question: string, options: readonly string[], prime: number) =>
    `'${question}', (array['${options.join("','")}'])[1 + ((p * ${prime} + t) % ${options.length})]`
  const quality = ['very-bad', 'bad', 'not-good-not-bad', 'good', 'very-good']
  const five = ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree']
  const answers = [
    answer('speaks-dutch', quality, 3),
    answer('chances', five, 7),
    answer('knows-how', five, 11),
    answer('knows-expectations', five, 13),
    answer('work-experience', ['yes', 'no'], 17),
    answer('volunteering', ['yes', 'no'], 19),
    answer('education', ['none', 'adult-education', 'mbo1', 'mbo2'], 23),
    answer('paid-work', ['yes', 'no', 'no'], 29),
    answer('sex', ['woman', 'man'], 31),
    answer('origin', ['Syria', 'Eritrea', 'other'], 37),
    answer('age-class', ['18-29', '30-39', '40+'], 41),
  ]
  return `insert into measurement (municipality_id, id, file_id, person_id, enrolment_id, programme_id, instrument_id,
      instrument_version, moment, answered_on, locale, answers, on_behalf)
    select ${municipality}, ${id("'measurement'", 'p::text', 't::text')}, ${id("'file'", 'p::text')},
      ${id("'person'", 'p::text')}, ${id("'enrolment'", 'p::text', "'2'")}, 'vip', 'arbeidstoeleiding-survey', 1,
      'M' || t, date '2023-06-01' + (p * 31) % 900 + 90 * t, 'nl', jsonb_build_object(${answers.join(', ')}), true
    from people, generate_series(1, 2) t where p <= ${SIZES.surveyResponses / 2};
    insert into measurement_health (municipality_id, measurement_id, enrolment_id, file_id, answers)
    select ${municipality}, ${id("'measurement'", 'p::text', 't::text')}, ${id("'enrolment'", 'p::text', "'2'")},
      ${id("'file'", 'p::text')}, jsonb_build_object(${answer('health', quality, 5)})
    from people, generate_series(1, 2) t where p <= ${SIZES.surveyResponses / 2}`
}

/** Fills an empty, migrated database. `report` hears each step with its seconds. */
export async function generateCountry(client: pg.Client, report: (line: string) => void): Promise<void> {
  await client.query(
    "set session_replication_role = replica; set work_mem = '256MB'; set synchronous_commit = off",
  )
  for (const [name, text] of STEPS) {
    const started = performance.now()
    await client.query(text)
    report(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
  await client.query('vacuum analyze')
}

export const workerOf = (m: number, w: number): string => id("'user'", `'${m}'`, `'${w}'`)
export const fileOf = (p: number): string => id("'file'", `'${p}'`)
