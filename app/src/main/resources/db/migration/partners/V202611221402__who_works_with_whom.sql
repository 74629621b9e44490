create schema if not exists partners;

create table partners.organisation (
  organisation text not null,
  since        date not null,
  name         text not null,
  kind         text not null,
  system       text not null,
  state        text not null,
  constraint an_organisation_is_one_thing_from_a_day primary key (organisation, since),
  constraint kind_of_organisation_is_known check (kind in ('practice', 'trust', 'council', 'federation', 'network', 'ccg', 'sub-icb', 'icb', 'voluntary')),
  constraint system_of_codes_is_known check (system in ('ods', 'gss', 'kith')),
  constraint state_is_known check (state in ('open', 'closed'))
);

comment on table partners.organisation is 'What an organisation is from this day on; the next row ends it. Closed is a state like any other.';

create table partners.membership (
  organisation text not null,
  since        date not null,
  federation   text,
  network      text,
  constraint one_allegiance_from_a_day primary key (organisation, since)
);

comment on table partners.membership is 'From this day the organisation is of this federation and this network, or of none; the next row ends it.';

create table partners.succession (
  predecessor  text not null,
  succeeded_on date not null,
  successor    text not null,
  constraint succeeded_once_on_a_day primary key (predecessor, succeeded_on),
  constraint nobody_succeeds_itself check (predecessor <> successor)
);

comment on table partners.succession is 'On this day the duties of one organisation passed to another by law.';

create table partners.partner (
  id            int     generated always as identity,
  code          text    not null,
  name          text    not null,
  kind          text,
  every_seconds bigint,
  complete      boolean not null,
  constraint partner_pkey primary key (id),
  constraint one_partner_by_a_code unique (code),
  constraint a_partner_has_a_code_and_a_name check (code <> '' and name <> ''),
  constraint kind_of_partner_is_known check (kind in ('gp', 'hospital', 'community', 'mental-health', 'social-care', 'housing', 'voluntary')),
  constraint sends_at_an_interval check (every_seconds > 0),
  constraint complete_once_its_kind_is_known check (not complete or kind is not null)
);

comment on table partners.partner is 'An organisation that sends its records. Not complete: it was named by a feed or on the command line, and somebody has yet to say what it is.';
