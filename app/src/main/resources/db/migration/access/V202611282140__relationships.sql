create table access.relationship (
  id           bigint generated always as identity,
  team         text,
  worker       bigint,
  person       bigint      not null,
  kind         text        not null,
  source       text        not null,
  since        timestamptz not null,
  until        timestamptz not null,
  carried_from bigint,
  constraint relationship_pkey primary key (id),
  constraint a_relationship_is_a_teams_or_a_workers check ((team is null) <> (worker is null)),
  constraint kind_of_relationship_is_known check (kind in ('case', 'circle', 'referral', 'agenda-slot', 'stated-reason')),
  constraint a_relationship_says_what_it_comes_from check (btrim(source) <> ''),
  constraint a_relationship_ends_no_earlier_than_it_begins check (since <= until),
  constraint only_a_worker_states_a_reason check (kind <> 'stated-reason' or worker is not null)
);

comment on table access.relationship is 'What a team or a worker has to do with a person, from a moment until another. Modules write the rows of their own things; practice list and case finding are computed and not kept here. Rows are ended and never removed.';
comment on column access.relationship.source is 'What it comes from, as the module that wrote it names it: referral 17. No personal data.';
comment on column access.relationship.carried_from is 'The row of another person that this one repeats, because the two turned out to be one person.';

-- Which relationships does anybody have with this person?
create index relationship_by_person on access.relationship (person, until);

-- With whom does this team have a relationship?
create index relationship_by_team on access.relationship (team, until) where team is not null;

-- With whom does this worker have a relationship?
create index relationship_by_worker on access.relationship (worker, until) where worker is not null;

-- What came of this source?
create index relationship_by_source on access.relationship (kind, source);

-- Which rows repeat this one?
create index relationship_by_origin on access.relationship (carried_from) where carried_from is not null;

create function access.refuse_to_rewrite_a_relationship() returns trigger
  language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'Rows of access.relationship are ended and never removed' using errcode = 'restrict_violation';
  end if;
  if (new.id, new.team, new.worker, new.person, new.kind, new.source, new.since, new.carried_from)
     is distinct from
     (old.id, old.team, old.worker, old.person, old.kind, old.source, old.since, old.carried_from) then
    raise exception 'Of a row of access.relationship only the end changes' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

comment on function access.refuse_to_rewrite_a_relationship() is 'Keeps the history of relationships.';

create trigger relationship_is_only_ended before update or delete on access.relationship
  for each row execute function access.refuse_to_rewrite_a_relationship();

-- A reason may also be about a set of people, or about the address of a person who does not exist.
alter table access.reason alter column person drop not null;
alter table access.reason add column about text not null default '';

comment on table access.reason is 'What a worker said to open something that role and relationship alone do not, and until when it holds. Rows are only added.';
comment on column access.reason.about is 'What the reason opens: the address of a person, or the name of a set of people. Empty for reasons of before there were relationships, which held for an hour.';
comment on column access.reason.person is 'The person at that address, where there is one. It stays what it was when people are joined or parted: the relationship is what opens.';

drop index access.reason_by_worker_and_person;

-- Has this worker given a reason for this, and does it still hold?
create index reason_by_worker_and_what on access.reason (worker, about, until);
