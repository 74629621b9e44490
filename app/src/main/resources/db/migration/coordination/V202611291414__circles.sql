create table coordination.circle_member (
  id            bigint generated always as identity,
  person        bigint      not null,
  named_for     bigint      not null,
  kind          text        not null,
  worker        bigint,
  name          text        not null,
  part          text        not null,
  reach         text        not null,
  since         date        not null,
  added_by      bigint      not null,
  added_at      timestamptz not null,
  state         text        not null,
  until         date,
  ended_because text,
  ended_by      bigint,
  ended_at      timestamptz,
  constraint circle_member_pkey primary key (id),
  constraint kind_of_a_member_is_known check (kind in ('worker', 'professional', 'family', 'carer', 'friend', 'group')),
  constraint a_member_is_a_worker_or_has_a_name check ((kind = 'worker') = (worker is not null) and (worker is not null or name ~ '\S')),
  constraint state_of_a_member_is_known check (state in ('current', 'former', 'entered-in-error')),
  constraint only_a_former_member_has_an_end check ((state = 'former') = (until is not null)),
  constraint a_member_does_not_leave_before_they_come check (until >= since),
  constraint only_a_wrong_member_says_what_was_wrong check ((state = 'entered-in-error') = (ended_because is not null)),
  constraint an_end_of_a_member_says_who_and_when check ((state = 'current') = (ended_at is null) and (ended_at is null) = (ended_by is null))
);

comment on table coordination.circle_member is 'Somebody who supports a person: a worker, another professional, family, a friend or a group. named_for is the person they were named for; person is who that is now, after people were joined or parted.';

-- Who supports this person?
create index circle_member_by_person on coordination.circle_member (person);

-- Who was named for this person, before people were joined?
create index circle_member_by_named_for on coordination.circle_member (named_for) where person <> named_for;

-- Whose circle is this worker in? Once at most for each person, until people are joined.
create index circle_member_by_worker on coordination.circle_member (worker, person) where state = 'current';
