create table coordination.candidate (
  id                   bigint generated always as identity,
  person               bigint      not null,
  identified_for       bigint      not null,
  team                 text        not null,
  reasons              text[]      not null,
  identified_at        timestamptz not null,
  state                text        not null,
  invited_on           date,
  invited_in           text,
  invited_by_way       text,
  answer               text,
  until                date,
  decided_because      text,
  decided_by           bigint,
  decided_at           timestamptz,
  care_case            bigint,
  duplicate_of         bigint,
  constraint candidate_pkey primary key (id),
  constraint a_candidate_has_a_reason check (cardinality(reasons) > 0),
  constraint a_team_triages check (team <> 'none'),
  constraint state_of_a_candidate_is_known check (state in ('waiting', 'deferred', 'accepted', 'declined', 'duplicate')),
  constraint only_a_human_decides check ((state = 'waiting') = (decided_by is null) and (decided_by is null or decided_by > 0)),
  constraint a_decision_says_when check ((decided_by is null) = (decided_at is null)),
  constraint an_accepted_candidate_has_a_case check ((state = 'accepted') = (care_case is not null)),
  constraint a_declined_candidate_says_why check ((state = 'declined') = (decided_because is not null)),
  constraint a_deferred_candidate_says_until_when check (state <> 'deferred' or until is not null),
  constraint only_what_comes_back_has_a_day check (until is null or state in ('deferred', 'declined')),
  constraint a_duplicate_names_the_other check ((state = 'duplicate') = (duplicate_of is not null)),
  constraint an_invitation_says_language_and_way check (num_nonnulls(invited_on, invited_in, invited_by_way) in (0, 3)),
  constraint only_who_was_invited_answers check (answer is null or invited_on is not null and answer in ('yes', 'no')),
  constraint a_candidate_is_accepted_into_a_case foreign key (care_case) references coordination.care_case,
  constraint a_duplicate_is_of_a_candidate foreign key (duplicate_of) references coordination.candidate
);

comment on table coordination.candidate is 'Somebody whom a team thinks of offering help, with the keys of the reasons. identified_for is the person it was about at first; person is who that is now, after people were joined or parted.';

-- Is this person a candidate, and what was decided before?
create index candidate_by_person on coordination.candidate (person, identified_at desc);

-- Which candidates were about this person, before people were joined?
create index candidate_by_identified_for on coordination.candidate (identified_for) where person <> identified_for;

-- Whom does this team triage?
create index candidate_by_team on coordination.candidate (team, identified_at, id) where state in ('waiting', 'deferred');

-- Which candidates became this case, or are duplicates of another?
create index candidate_by_case on coordination.candidate (care_case) where care_case is not null;
create index candidate_by_duplicate on coordination.candidate (duplicate_of) where duplicate_of is not null;

create table coordination.candidate_reason (
  candidate bigint not null,
  number    int    not null,
  kind      text   not null,
  rule      text   not null,
  version   int    not null,
  noted_on  date   not null,
  facts     text[] not null,
  note      text   not null,
  noted_by  bigint not null,
  constraint candidate_reason_pkey primary key (candidate, number),
  constraint a_reason_is_of_a_candidate foreign key (candidate) references coordination.candidate,
  constraint kind_of_a_reason_is_known check (kind in ('list', 'rule', 'request', 'concern')),
  constraint a_worker_notes_requests_and_concerns check ((kind in ('request', 'concern')) = (noted_by > 0))
);

comment on table coordination.candidate_reason is 'Why somebody is a candidate: the rule with its version and the facts that it used, or what a partner or a worker said. Rows are added and never changed. noted_by is 0 where a rule found it.';
