create table coordination.plan (
  id            bigint generated always as identity,
  person        bigint      not null,
  planned_for   bigint      not null,
  started_by    bigint      not null,
  started_at    timestamptz not null,
  state         text        not null,
  active_since  timestamptz,
  review_on     date,
  state_because text,
  state_by      bigint,
  state_at      timestamptz,
  constraint plan_pkey primary key (id),
  constraint state_of_a_plan_is_known
    check (state in ('draft', 'active', 'on-hold', 'completed', 'revoked', 'entered-in-error')),
  constraint a_plan_in_force_says_since_when
    check (state not in ('active', 'on-hold', 'completed') or active_since is not null),
  constraint a_plan_in_force_has_a_review check ((state in ('active', 'on-hold')) = (review_on is not null)),
  constraint a_hold_or_an_end_says_who_and_why
    check ((state in ('draft', 'active') and num_nonnulls(state_because, state_by, state_at) = 0)
        or (state not in ('draft', 'active') and num_nonnulls(state_because, state_by, state_at) = 3))
);

comment on table coordination.plan is 'A person''s plan as it stands. planned_for is the person it was begun for; person is who that is now, after people were joined or parted.';

-- Which plans has this person?
create index plan_by_person on coordination.plan (person);

-- Has this person a plan that is not over yet? One at most.
create unique index one_open_plan_for_a_person
  on coordination.plan (planned_for) where state in ('draft', 'active', 'on-hold');

-- Which plans need a review by this day?
create index plan_by_review on coordination.plan (review_on) where state in ('active', 'on-hold');

create table coordination.plan_history (
  plan       bigint      not null,
  number     int         not null,
  state      text        not null,
  changed_by bigint      not null,
  changed_at timestamptz not null,
  constraint plan_history_pkey primary key (plan, number),
  constraint a_state_is_of_a_plan foreign key (plan) references coordination.plan
);

comment on table coordination.plan_history is 'Every state that a plan was in, in order. Rows are added and never changed.';

create table coordination.plan_version (
  plan     bigint      not null,
  number   int         not null,
  based_on int         not null,
  saved_by bigint      not null,
  saved_at timestamptz not null,
  constraint plan_version_pkey primary key (plan, number),
  constraint a_version_is_of_a_plan foreign key (plan) references coordination.plan,
  constraint a_version_follows_another check (based_on between 0 and number - 1)
);

comment on table coordination.plan_version is 'Each time that somebody saved a plan. Where based_on is not the number before, somebody else had saved in between and Kith merged both. Rows are added and never changed.';

create table coordination.plan_section (
  plan    bigint not null,
  section text   not null,
  version int    not null,
  words   text   not null,
  constraint plan_section_pkey primary key (plan, section, version),
  constraint a_section_is_of_a_version foreign key (plan, version) references coordination.plan_version
);

comment on table coordination.plan_section is 'The words of a section from this version on, until the next row. Rows are added and never changed.';

create table coordination.plan_conflict (
  plan       bigint      not null,
  section    text        not null,
  version    int         not null,
  base       text        not null,
  kept       text        not null,
  offered    text        not null,
  offered_by bigint      not null,
  settler    bigint      not null,
  opened_at  timestamptz not null,
  settled_by bigint,
  settled_at timestamptz,
  constraint plan_conflict_pkey primary key (plan, section, version),
  constraint a_conflict_is_of_a_version foreign key (plan, version) references coordination.plan_version,
  constraint who_settled_and_when check (num_nonnulls(settled_by, settled_at) in (0, 2))
);

comment on table coordination.plan_conflict is 'Two people changed the same words. The section keeps those that were saved first; what was offered stands here until the settler has decided.';

create table coordination.plan_agreement (
  plan        bigint      not null,
  number      int         not null,
  version     int         not null,
  kind        text        not null,
  words       text,
  recorded_by bigint      not null,
  recorded_at timestamptz not null,
  constraint plan_agreement_pkey primary key (plan, number),
  constraint an_agreement_is_about_a_version foreign key (plan, version) references coordination.plan_version,
  constraint kind_of_an_agreement_is_known check (kind in ('person', 'representative', 'not-agreed')),
  constraint a_representative_is_named_and_a_disagreement_explained check ((kind = 'person') = (words is null))
);

comment on table coordination.plan_agreement is 'Whether the person agreed to a version of their plan. Rows are added and never changed; the last one counts.';

create table coordination.plan_copy (
  plan     bigint      not null,
  number   int         not null,
  version  int         not null,
  kind     text        not null,
  given_to text        not null,
  given_by bigint      not null,
  given_at timestamptz not null,
  constraint plan_copy_pkey primary key (plan, number),
  constraint a_copy_is_of_a_version foreign key (plan, version) references coordination.plan_version,
  constraint kind_of_a_copy_is_known check (kind in ('paper', 'large-print', 'easy-read', 'post', 'read-aloud'))
);

comment on table coordination.plan_copy is 'Who was given which version of a plan, how and when. Rows are added and never changed.';
