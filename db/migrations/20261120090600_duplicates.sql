-- Finding someone who may already be known, before a second file is opened. Names from Arabic and Ge'ez script
-- reach us in several spellings; what stays is the consonants. The reasons shown come from the program's own
-- rule (`duplicateReasons`); these indexes only find who to ask it about.

create function trede.name_skeleton(given text, family text) returns text
  language sql immutable parallel safe
  return regexp_replace(regexp_replace(lower(normalize(given || family, NFD)), '[^[:alpha:]]|[aeiouy]', '', 'g'),
    '(.)\1+', '\1', 'g');

-- 06-12 34 56 78, 0031612345678 and +31 6 12345678 are one number.
create function trede.phone_digits(phone text) returns text
  language sql immutable parallel safe
  return regexp_replace(regexp_replace(phone, '\D', '', 'g'), '^(0031|31|0)', '');

create index person_skeleton on person (municipality_id, trede.name_skeleton(given_name, family_name));
create index person_birth_date on person (municipality_id, birth_date);
create index person_phone on person (municipality_id, trede.phone_digits(phone));
create index person_email on person (municipality_id, lower(email));

grant execute on all functions in schema trede to trede_app;
