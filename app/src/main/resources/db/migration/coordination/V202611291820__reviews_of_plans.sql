create table coordination.plan_review (
  plan        bigint      not null,
  number      int         not null,
  version     int         not null,
  outcome     text        not null,
  words       text        not null,
  next_on     date        not null,
  recorded_by bigint      not null,
  recorded_at timestamptz not null,
  constraint plan_review_pkey primary key (plan, number),
  constraint a_review_is_of_a_version foreign key (plan, version) references coordination.plan_version,
  constraint outcome_of_a_review_is_known check (outcome in ('unchanged', 'to-change', 'not-held')),
  constraint a_change_or_a_missed_review_says_why check (outcome = 'unchanged' or words ~ '\S')
);

comment on table coordination.plan_review is 'Each time that a plan was reviewed with the person, or should have been. Rows are added and never changed.';
