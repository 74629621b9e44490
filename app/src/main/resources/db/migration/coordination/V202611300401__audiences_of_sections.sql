create table coordination.plan_audience (
  plan      bigint      not null,
  number    int         not null,
  section   text        not null,
  audience  text        not null,
  chosen_by bigint      not null,
  chosen_at timestamptz not null,
  constraint plan_audience_pkey primary key (plan, number),
  constraint an_audience_is_of_a_plan foreign key (plan) references coordination.plan,
  constraint a_section_is_for_somebody check (audience ~ '\S')
);

comment on table coordination.plan_audience is 'For whom the person wants a section of their plan to be: kinds of workers, as the disclosure filter names them, or key-worker. The last row of a section counts for all its versions; a section without one is for health and care professionals. Rows are added and never changed.';
