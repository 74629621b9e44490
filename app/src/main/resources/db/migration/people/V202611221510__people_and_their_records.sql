create schema if not exists people;

create table people.person (
  id  bigint not null,
  key uuid   not null,
  constraint person_pkey primary key (id),
  constraint a_key_names_one_person unique (key)
);

comment on table people.person is 'A person, as Kith knows them: a link between records, with no data of their own. The key is what stands in addresses of pages.';

-- Numbers partners' records and shelves alike, so that a block never hangs on two things.
create sequence people.record_number as bigint cache 1;

create table people.partner_record (
  id       bigint not null,
  partner  int    not null,
  local_id text   not null,
  constraint partner_record_pkey primary key (id),
  constraint one_record_for_a_local_id unique (partner, local_id)
);

comment on table people.partner_record is 'What one partner calls one person. The id never moves, whichever person the record is thought to be about.';

create table people.detail (
  record      bigint      not null,
  run         bigint      not null,
  nhs_number  text,
  given_name  text,
  family_name text,
  other_names text,
  birth_date  date,
  birth_exact boolean     not null,
  sex         text,
  ethnicity   text,
  address     text,
  postcode    text,
  uprn        bigint,
  phone       text,
  email       text,
  language    text,
  practice    text,
  area21      text,
  area11      text,
  deceased    smallint    not null,
  deceased_on date,
  flagged     boolean     not null,
  said_at     timestamptz not null,
  constraint detail_pkey primary key (record),
  constraint deceased_is_unstated_alive_or_dead check (deceased in (0, 1, 2)),
  constraint only_the_dead_have_a_day_of_death check (deceased_on is null or deceased = 2),
  constraint nhs_numbers_are_ten_digits check (nhs_number ~ '^[0-9]{10}$')
);

comment on table people.detail is 'Who and where, as each partner last said it. A record without a row here is expected: something arrived about it, but not yet who it is.';

-- Which records share this NHS number?
create index detail_by_nhs_number on people.detail (nhs_number) where nhs_number is not null;

create table people.link (
  record bigint not null,
  person bigint not null,
  constraint link_pkey primary key (record)
);

comment on table people.link is 'Which person each record belongs to now. The log of how it came to be is people.link_event.';

-- Which records make this person up?
create index link_by_person on people.link (person);

create table people.link_event (
  id          bigint generated always as identity,
  record      bigint      not null,
  person      bigint,
  asserted_by text        not null,
  why         text        not null,
  at          timestamptz not null,
  constraint link_event_pkey primary key (id)
);

comment on table people.link_event is 'Every word ever said about which person a record belongs to, oldest first; no person means the record stands alone until somebody says who it is. Rows are only added.';

-- How did this record come to belong where it does?
create index link_event_by_record on people.link_event (record);

create table people.doubt (
  kind   text   not null,
  record bigint not null,
  other  bigint not null,
  why    text   not null,
  since  timestamptz not null,
  constraint doubt_pkey primary key (record, other, kind),
  constraint doubt_kind_is_known check (kind in ('number', 'birth', 'death'))
);

comment on table people.doubt is 'The review list: two records that share an NHS number and yet may not be one person, or that are one person and disagree on birth or death.';

create view people.linked_record as
select link.record, link.person, partner_record.partner, partner_record.local_id
  from people.link
  join people.partner_record on partner_record.id = link.record;

comment on view people.linked_record is 'Read view for other modules: the records that make each person up.';

create view people.current_detail as
select detail.record, link.person, detail.run, nhs_number, given_name, family_name, other_names, birth_date, birth_exact,
       sex, ethnicity, address, postcode, uprn, phone, email, language, practice, area21, area11,
       deceased, deceased_on, flagged, said_at
  from people.detail
  join people.link on link.record = detail.record;

comment on view people.current_detail is 'Read view for other modules: who and where, as each partner last said it, with the person it belongs to.';
