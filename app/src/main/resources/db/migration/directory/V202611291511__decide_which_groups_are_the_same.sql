create table directory.same_group (
  one        text        not null,
  other      text        not null,
  decided_at timestamptz not null,
  decided_by bigint      not null,
  same       boolean     not null,
  constraint one_decision_about_two_groups_at_a_moment primary key (one, other, decided_at),
  constraint two_groups_in_order check (one < other)
);

comment on table directory.same_group is 'From this moment on two organisations of feeds are the same, or are not, because a worker decided so. The next row about the two ends it. Nothing is merged without a row here, and both organisations stay.';

-- Which decisions name this organisation second?
create index same_group_by_other on directory.same_group (other);
-- What does its feed call this organisation?
create index group_in_feed_by_organisation on directory.group_in_feed (organisation);
-- Which entries belong to this organisation?
create index entry_by_organisation on directory.entry (organisation);

-- A search asks for access at one and the same place, so it reads searchable_venue. Nothing reads these two.
alter table directory.searchable drop column access;
alter table directory.searchable_venue drop column lsoa21;

comment on table directory.evidence is 'What speaks against an entry since it was last assured. Evidence from the day of the assurance still counts. What one worker says in one way counts once.';
comment on column directory.evidence.said_by is 'The worker who said so; empty where no worker did.';
