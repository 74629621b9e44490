create table people.model (
  id        bigint generated always as identity,
  at        timestamptz      not null,
  records   bigint           not null,
  threshold double precision not null,
  frozen    json             not null,
  constraint model_pkey primary key (id),
  constraint a_threshold_is_a_probability check (threshold > 0 and threshold < 1)
);

comment on table people.model is 'What the matcher learned, from how many records and when, frozen. The latest row is in force; where there is none, the first rule links. Rows are only added. It counts values that records have, so it is kept as closely as they are.';

create trigger model_is_only_added_to before update or delete or truncate on people.model execute function people.refuse_to_change();

create table people.match_key (
  record bigint not null,
  key    bigint not null,
  constraint match_key_pkey primary key (record, key)
);

comment on table people.match_key is 'The blocks that each record stands in, by the model in force: a record is worth comparing with those that have a key with it. Written anew by every full run.';

-- Which records have this key?
create index match_key_by_key on people.match_key (key, record);

create table people.likely_pair (
  record bigint not null,
  other  bigint not null,
  weight real   not null,
  constraint likely_pair_pkey primary key (record, other),
  constraint the_lower_of_two_likely_records_comes_first check (record < other)
);

comment on table people.likely_pair is 'Two records that share a key and weigh, by the model in force, at least what half its threshold comes to in bits. Those that reach the threshold are what people are made of.';

-- Which records is this one, the higher, likely one with?
create index likely_pair_by_other on people.likely_pair (other);

create view people.said as
select detail.record, partner, nhs_number, concat_ws(' ', given_name, other_names) as given_names, family_name,
       case when birth_exact then birth_date::text end as born,
       sex, address, uprn::text as uprn, postcode, phone, email
  from people.detail
  join people.partner_record on partner_record.id = detail.record;

comment on view people.said is 'What the matcher compares of each record.';

alter table people.doubt
  add column probability double precision,
  drop constraint doubt_kind_is_known,
  add constraint doubt_kind_is_known check (kind in ('number', 'birth', 'death', 'which', 'conflict', 'reused', 'likely')),
  add constraint what_is_likely_says_how_likely check ((kind = 'likely') = (probability is not null));

comment on column people.doubt.probability is 'How likely the matcher finds it that the two are one person, where that is the doubt.';
