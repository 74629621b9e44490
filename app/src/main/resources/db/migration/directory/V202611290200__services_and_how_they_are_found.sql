create schema if not exists directory;

-- Finds the word that was meant where somebody mistypes one. PostgreSQL trusts it to the owner of a database.
create extension if not exists pg_trgm;

create table directory.feed (
  feed  text not null,
  name  text not null,
  constraint feed_pkey primary key (feed),
  constraint a_feed_has_a_key check (feed ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint a_feed_has_a_name check (btrim(name) <> '')
);

comment on table directory.feed is 'Where entries of the directory come from: another directory, or a file.';

create table directory.run (
  run        bigint      generated always as identity,
  feed       text        not null,
  started_at timestamptz not null,
  read       int         not null,
  added      int         not null,
  changed    int         not null,
  unchanged  int         not null,
  rejected   int         not null,
  withdrawn  int         not null,
  held       int         not null,
  constraint run_pkey primary key (run),
  constraint every_entry_read_has_one_result check (read = added + changed + unchanged + rejected),
  constraint held_withdrawals_are_not_made check (held = 0 or withdrawn = 0)
);

comment on table directory.run is 'One import of a feed, and what came of it.';
comment on column directory.run.held is 'Entries that the feed no longer has. They stay until somebody confirms that they shall go.';

create table directory.run_difference (
  run    bigint not null,
  number int    not null,
  entry  uuid,
  what   text   not null,
  words  text   not null,
  constraint run_difference_pkey primary key (run, number),
  constraint kind_of_difference_is_known check (what in ('added', 'changed', 'rejected', 'flagged', 'withdrawn', 'held'))
);

comment on table directory.run_difference is 'What one import changed, entry by entry, for whoever looks at it afterwards.';

create table directory.group_in_feed (
  feed           text not null,
  local_id       text not null,
  organisation   text not null,
  name           text not null,
  description    text not null,
  email          text not null,
  url            text not null,
  charity_number text,
  company_number text,
  constraint group_in_feed_pkey primary key (feed, local_id),
  constraint a_group_has_a_name check (btrim(name) <> '')
);

comment on table directory.group_in_feed is 'What one feed says of an organisation. The organisation itself is in partners. A group without services is kept too.';

-- Which groups of any feed have the same charity number?
create index group_in_feed_by_charity_number on directory.group_in_feed (charity_number);
-- Which groups of any feed have the same company number?
create index group_in_feed_by_company_number on directory.group_in_feed (company_number);

create table directory.entry (
  entry        uuid not null default gen_random_uuid(),
  feed         text not null,
  local_id     text not null,
  organisation text not null,
  constraint entry_pkey primary key (entry),
  constraint one_entry_by_a_feeds_own_id unique (feed, local_id)
);

comment on table directory.entry is 'One service in the directory. Its key is permanent; what is said of it has versions.';

create table directory.entry_version (
  entry      uuid        not null,
  since      timestamptz not null,
  run        bigint      not null,
  present    boolean     not null,
  digest     text        not null,
  content    jsonb       not null,
  assured_on date,
  assured_by text        not null,
  constraint an_entry_says_one_thing_from_a_moment primary key (entry, since)
);

comment on table directory.entry_version is 'What an entry says from this moment on; the next row ends it. Not present: its feed withdrew it. The content holds nothing private.';
comment on column directory.entry_version.assured_by is 'Who said that the content is right, as the feed names them; empty where nobody is named. Not published.';

create table directory.private_detail (
  entry   uuid        not null,
  since   timestamptz not null,
  details jsonb       not null,
  constraint private_details_of_an_entry_from_a_moment primary key (entry, since)
);

comment on table directory.private_detail is 'Named contacts and confidential places of an entry. They are shown to workers who may see them, and never published, not even as a distance.';

create table directory.evidence (
  entry uuid        not null,
  at    timestamptz not null,
  kind  text        not null,
  said_by bigint,
  constraint one_piece_of_evidence_at_a_moment primary key (entry, at),
  constraint kind_of_evidence_is_known check (kind in ('mail-bounced', 'link-dead', 'not-answered', 'reported-wrong'))
);

comment on table directory.evidence is 'What speaks against an entry. It counts until somebody assures the entry on a later day.';

create table directory.need (
  need     text not null,
  name     text not null,
  position int  not null,
  constraint need_pkey primary key (need)
);

comment on table directory.need is 'What support can be for. The list is local, and its order is that of the form.';

create table directory.everyday_word (
  need   text    not null,
  words  text    not null,
  phrase tsquery not null generated always as (plainto_tsquery('english', words)) stored,
  constraint everyday_word_pkey primary key (need, words)
);

comment on table directory.everyday_word is 'Words that people use for a need. They match where all of them occur, in any order.';

create table directory.searchable (
  entry             uuid     not null,
  name              text     not null,
  organisation      text     not null,
  organisation_name text     not null,
  summary           text     not null,
  status            text     not null,
  words             tsvector not null,
  needs             text[]   not null,
  ways              text[]   not null,
  days              int[]    not null,
  free              boolean  not null,
  cost              text     not null,
  access            text[]   not null,
  languages         text[]   not null,
  sessions          text     not null,
  youngest          int,
  oldest            int,
  counts_from       date,
  constraint searchable_pkey primary key (entry),
  constraint a_withdrawn_entry_is_not_found check (status in ('active', 'temporarily-closed'))
);

comment on table directory.searchable is 'Entries as a search reads them: those that are present and active or closed for a time. It can be made again from the versions at any time.';
comment on column directory.searchable.counts_from is 'The day from which the age of the entry counts: the day it was assured, earlier for each piece of evidence against it since.';

-- Which entries have these words?
create index searchable_by_words on directory.searchable using gin (words);
-- Which entries are for these needs?
create index searchable_by_needs on directory.searchable using gin (needs);

create table directory.searchable_venue (
  entry     uuid not null,
  number    int  not null,
  name      text not null,
  address   text not null,
  postcode  text,
  lsoa21    text,
  latitude  double precision,
  longitude double precision,
  access    text[] not null,
  constraint searchable_venue_pkey primary key (entry, number),
  constraint both_coordinates_or_none check ((latitude is null) = (longitude is null)),
  constraint coordinates_are_possible check (latitude between -90 and 90 and longitude between -180 and 180)
);

comment on table directory.searchable_venue is 'Where an entry takes place, without confidential places. Impossible coordinates stay in the version of the entry and are not here.';

create table directory.word (
  word text not null,
  constraint word_pkey primary key (word)
);

comment on table directory.word is 'Every word of the directory and of everyday language for needs. A word that is not here may be mistyped.';

-- Which word is most like the one that was typed?
create index word_by_trigrams on directory.word using gin (word gin_trgm_ops);

insert into directory.need (need, name, position) values
  ('connection', 'Meeting people', 1),
  ('food', 'Food', 2),
  ('money-advice', 'Money and debt advice', 3),
  ('benefits', 'Benefits', 4),
  ('energy', 'Heating and energy bills', 5),
  ('housing', 'Housing', 6),
  ('homelessness', 'Homelessness', 7),
  ('mental-health-practical', 'Mental health and wellbeing', 8),
  ('care-needs', 'Help with daily life and care', 9),
  ('unpaid-carer', 'Caring for somebody', 10),
  ('physical-activity', 'Being active', 11),
  ('transport-mobility', 'Getting about', 12),
  ('bereavement', 'Bereavement', 13),
  ('safety-at-home', 'Safety at home', 14),
  ('work-and-learning', 'Work and learning', 15),
  ('digital', 'Going online', 16),
  ('family-parenting', 'Families and parenting', 17),
  ('substance', 'Alcohol and drugs', 18),
  ('contribution', 'Volunteering and giving time', 19);

insert into directory.everyday_word (need, words) values
  ('connection', 'lonely'), ('connection', 'loneliness'), ('connection', 'isolated'), ('connection', 'befriending'), ('connection', 'lunch club'),
  ('connection', 'meet people'), ('connection', 'make friends'), ('connection', 'nobody to talk'), ('connection', 'company'), ('connection', 'coffee morning'),
  ('connection', 'social club'), ('connection', 'knitting'), ('connection', 'choir'), ('connection', 'new to the area'),
  ('food', 'hungry'), ('food', 'food bank'), ('food', 'foodbank'), ('food', 'pantry'), ('food', 'nothing to eat'), ('food', 'cannot afford food'),
  ('food', 'free meal'), ('food', 'hot meal'), ('food', 'community kitchen'), ('food', 'cook'), ('food', 'groceries'), ('food', 'lunch'),
  ('money-advice', 'debt'), ('money-advice', 'money worries'), ('money-advice', 'bailiff'), ('money-advice', 'owe money'), ('money-advice', 'bills'),
  ('money-advice', 'loan shark'), ('money-advice', 'rent arrears'), ('money-advice', 'budget'), ('money-advice', 'money advice'), ('money-advice', 'cannot pay'),
  ('benefits', 'benefits'), ('benefits', 'universal credit'), ('benefits', 'pension credit'), ('benefits', 'pip form'), ('benefits', 'attendance allowance'),
  ('benefits', 'blue badge'), ('benefits', 'sanctioned'), ('benefits', 'fill in a form'), ('benefits', 'appeal'),
  ('energy', 'heat home'), ('energy', 'heating'), ('energy', 'cold home'), ('energy', 'freezing flat'), ('energy', 'gas bill'), ('energy', 'electricity bill'),
  ('energy', 'energy bill'), ('energy', 'warm space'), ('energy', 'prepayment meter'), ('energy', 'fuel'), ('energy', 'keep warm'),
  ('housing', 'housing'), ('housing', 'landlord'), ('housing', 'damp'), ('housing', 'mould'), ('housing', 'repairs'), ('housing', 'eviction'), ('housing', 'evicted'),
  ('housing', 'overcrowded'), ('housing', 'tenancy'), ('housing', 'council flat'),
  ('homelessness', 'homeless'), ('homelessness', 'sleeping rough'), ('homelessness', 'nowhere to live'), ('homelessness', 'nowhere to sleep'),
  ('homelessness', 'sofa surfing'), ('homelessness', 'hostel'), ('homelessness', 'kicked out'),
  ('mental-health-practical', 'anxious'), ('mental-health-practical', 'anxiety'), ('mental-health-practical', 'depressed'), ('mental-health-practical', 'depression'),
  ('mental-health-practical', 'mental health'), ('mental-health-practical', 'counselling'), ('mental-health-practical', 'stress'), ('mental-health-practical', 'low mood'),
  ('mental-health-practical', 'panic'), ('mental-health-practical', 'talk to someone'), ('mental-health-practical', 'wellbeing'), ('mental-health-practical', 'cannot sleep'),
  ('care-needs', 'help washing'), ('care-needs', 'help at home'), ('care-needs', 'carer visit'), ('care-needs', 'equipment'), ('care-needs', 'dementia'),
  ('care-needs', 'day centre'), ('care-needs', 'help with shopping'), ('care-needs', 'cleaning'),
  ('unpaid-carer', 'carer'), ('unpaid-carer', 'caring'), ('unpaid-carer', 'look after my'), ('unpaid-carer', 'respite'), ('unpaid-carer', 'young carer'),
  ('unpaid-carer', 'break from caring'),
  ('physical-activity', 'exercise'), ('physical-activity', 'walking group'), ('physical-activity', 'lose weight'), ('physical-activity', 'swimming'),
  ('physical-activity', 'yoga'), ('physical-activity', 'keep fit'), ('physical-activity', 'dance'), ('physical-activity', 'gym'), ('physical-activity', 'falls class'),
  ('physical-activity', 'strength balance'), ('physical-activity', 'football'), ('physical-activity', 'tai chi'),
  ('transport-mobility', 'lift to hospital'), ('transport-mobility', 'transport'), ('transport-mobility', 'dial a ride'), ('transport-mobility', 'taxicard'),
  ('transport-mobility', 'wheelchair loan'), ('transport-mobility', 'cannot get out'), ('transport-mobility', 'get to appointments'), ('transport-mobility', 'housebound'),
  ('bereavement', 'bereaved'), ('bereavement', 'bereavement'), ('bereavement', 'grief'), ('bereavement', 'grieving'), ('bereavement', 'husband died'),
  ('bereavement', 'wife died'), ('bereavement', 'mum died'), ('bereavement', 'funeral'), ('bereavement', 'widow'), ('bereavement', 'lost my'),
  ('safety-at-home', 'smoke alarm'), ('safety-at-home', 'handyperson'), ('safety-at-home', 'grab rail'), ('safety-at-home', 'scam'), ('safety-at-home', 'burglar'),
  ('safety-at-home', 'domestic abuse'), ('safety-at-home', 'refuge'), ('safety-at-home', 'afraid at home'), ('safety-at-home', 'hits me'), ('safety-at-home', 'fire safety'),
  ('work-and-learning', 'job'), ('work-and-learning', 'find work'), ('work-and-learning', 'cv'), ('work-and-learning', 'unemployed'), ('work-and-learning', 'learn english'),
  ('work-and-learning', 'esol'), ('work-and-learning', 'english class'), ('work-and-learning', 'training'), ('work-and-learning', 'course'), ('work-and-learning', 'interview'),
  ('digital', 'computer'), ('digital', 'internet'), ('digital', 'email'), ('digital', 'tablet'), ('digital', 'smartphone'), ('digital', 'online form'), ('digital', 'data sim'),
  ('family-parenting', 'baby'), ('family-parenting', 'toddler'), ('family-parenting', 'stay and play'), ('family-parenting', 'parenting'), ('family-parenting', 'children'),
  ('family-parenting', 'childcare'), ('family-parenting', 'breastfeeding'), ('family-parenting', 'school uniform'), ('family-parenting', 'teenager'), ('family-parenting', 'pregnant'),
  ('substance', 'alcohol'), ('substance', 'drinking'), ('substance', 'drugs'), ('substance', 'sober'), ('substance', 'addiction'), ('substance', 'gambling'),
  ('contribution', 'volunteer'), ('contribution', 'volunteering'), ('contribution', 'give time'), ('contribution', 'time bank'), ('contribution', 'help others'),
  ('contribution', 'community garden');

create view directory.published_entry as
  select searchable.entry, searchable.organisation, searchable.status, searchable.counts_from, entry_version.content, entry_version.since
    from directory.searchable
    join lateral (select version.content, version.since
                    from directory.entry_version as version
                   where version.entry = searchable.entry
                   order by version.since desc
                   limit 1) as entry_version on true;

comment on view directory.published_entry is 'What the public may read of each entry that is offered. It holds no private contact, no confidential place and nobody who assured an entry.';
