create table directory.assurance (
  entry   uuid        not null,
  at      timestamptz not null,
  said_by text        not null,
  worker  bigint,
  constraint one_assurance_of_an_entry_at_a_moment primary key (entry, at),
  constraint who_assured_is_known check (said_by in ('group', 'worker')),
  constraint the_worker_who_assured_is_named check ((said_by = 'worker') = (worker is not null))
);

comment on table directory.assurance is 'Who told Kith that an entry is right, and when: its own group, or a worker who asked. What a feed says of this is in entry_version.';

create table directory.question (
  entry       uuid        not null,
  asked_at    timestamptz not null,
  key_hash    text        not null,
  answered_at timestamptz,
  constraint one_question_about_an_entry_at_a_moment primary key (entry, asked_at),
  constraint a_key_opens_one_question unique (key_hash),
  constraint a_question_is_answered_after_it_is_asked check (answered_at >= asked_at)
);

comment on table directory.question is 'Each e-mail that asks the contact of an entry whether it is right. The link in the e-mail holds a key; only its hash is kept here.';

-- Which questions have been open for long?
create index question_open on directory.question (asked_at) where answered_at is null;

create table directory.correction (
  correction bigint      not null generated always as identity,
  entry      uuid        not null,
  at         timestamptz not null,
  words      text        not null,
  settled_at timestamptz,
  settled_by bigint,
  constraint correction_pkey primary key (correction),
  constraint a_correction_says_something check (btrim(words) <> ''),
  constraint a_settled_correction_says_who_settled_it check ((settled_at is null) = (settled_by is null))
);

comment on table directory.correction is 'What a group says is wrong with its entry, in its own words, until a worker has dealt with it. The entry stays as it is until its feed changes it.';

-- Which corrections wait for a worker?
create index correction_open on directory.correction (at) where settled_at is null;

create view directory.assured as
  select entry.entry,
         greatest(version.assured_on, (said.at at time zone 'Europe/London')::date) as assured_on,
         greatest(version.assured_on::timestamp at time zone 'Europe/London', said.at) as assured_at,
         case when said.at >= coalesce(version.assured_on, '-infinity') then said.said_by
              when version.assured_on is not null then 'feed'
              else 'nobody' end as assured_by
    from directory.entry
    left join lateral (select entry_version.assured_on
                         from directory.entry_version
                        where entry_version.entry = entry.entry
                        order by entry_version.since desc
                        limit 1) as version on true
    left join lateral (select assurance.at, assurance.said_by
                         from directory.assurance
                        where assurance.entry = entry.entry
                        order by assurance.at desc
                        limit 1) as said on true;

comment on view directory.assured is 'When somebody last said that an entry is right, and who: its feed, its group or a worker. Evidence counts from that moment on.';
