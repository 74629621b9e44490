create table directory.feed_source (
  feed           text        not null,
  kind           text        not null,
  place          text        not null,
  licence        text        not null,
  every          text        not null,
  needs_approval boolean     not null,
  paused         boolean     not null,
  next_at        timestamptz not null,
  etag           text        not null default '',
  last_modified  text        not null default '',
  constraint feed_source_pkey primary key (feed),
  constraint source_of_a_known_feed foreign key (feed) references directory.feed,
  constraint kind_of_source_is_known check (kind in ('address', 'folder')),
  constraint how_often_is_known check (every in ('hour', 'day', 'week', 'month')),
  constraint a_source_has_a_place check (btrim(place) <> '')
);

comment on table directory.feed_source is 'Where a feed is fetched from, and how often. A feed without a row is imported by the command only.';
comment on column directory.feed_source.place is 'The address of the feed, or the name of a folder among those that the server may read.';
comment on column directory.feed_source.needs_approval is 'Whether what the feed changes waits until a worker approves it.';
comment on column directory.feed_source.etag is 'What the address said of the version that was taken last; empty where everything is to be read again.';

-- Which feeds are due?
create index feed_source_due on directory.feed_source (next_at) where not paused;

create table directory.feed_fetch (
  number  bigint      not null generated always as identity,
  feed    text        not null,
  job     bigint      not null,
  at      timestamptz not null,
  failed  boolean     not null,
  outcome text        not null,
  constraint feed_fetch_pkey primary key (number),
  constraint fetch_of_a_known_feed foreign key (feed) references directory.feed,
  constraint a_job_fetches_once unique (job)
);

comment on table directory.feed_fetch is 'Each time that a feed was fetched, and what came of it. A job that is carried on after its fetch was stored finds its row here and stores nothing twice.';

-- How did this feed go lately?
create index feed_fetch_by_feed on directory.feed_fetch (feed, number desc);

create table directory.proposed_change (
  change      bigint      not null generated always as identity,
  feed        text        not null,
  subject     text        not null,
  local_id    text        not null,
  what        text        not null,
  digest      text        not null,
  name        text        not null,
  entry       jsonb,
  "group"     jsonb,
  proposed_at timestamptz not null,
  refused_at  timestamptz,
  refused_by  bigint,
  constraint proposed_change_pkey primary key (change),
  constraint change_of_a_known_feed foreign key (feed) references directory.feed,
  constraint one_change_of_a_thing unique (feed, subject, local_id),
  constraint subject_of_a_change_is_known check (subject in ('entry', 'group')),
  constraint kind_of_change_is_known check (what in ('new', 'changed', 'withdrawn')),
  constraint a_refused_change_says_who_refused_it check ((refused_at is null) = (refused_by is null))
);

comment on table directory.proposed_change is 'What a feed would change and a worker has not approved. The old entries stay in force until then. A refused change stays here, so that the next fetch does not propose the same again. It can hold named contacts and confidential places, and is never published.';

create table directory.change_decision (
  decision   bigint      not null generated always as identity,
  feed       text        not null,
  subject    text        not null,
  local_id   text        not null,
  what       text        not null,
  digest     text        not null,
  approved   boolean     not null,
  decided_at timestamptz not null,
  decided_by bigint      not null,
  constraint change_decision_pkey primary key (decision),
  constraint decision_about_a_known_feed foreign key (feed) references directory.feed
);

comment on table directory.change_decision is 'Who approved or refused which change of a feed, and when.';

-- Who decided about this feed lately?
create index change_decision_by_feed on directory.change_decision (feed, decision desc);

alter table directory.entry_version add column feed_content jsonb;

comment on column directory.entry_version.feed_content is 'What the feed says, where a group, a calendar or a worker said otherwise since; empty where the content is that of the feed. What the feed changes later is merged by field with it.';
