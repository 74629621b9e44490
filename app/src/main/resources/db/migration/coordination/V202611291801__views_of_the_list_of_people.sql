create table coordination.people_view (
  worker   bigint      not null,
  name     text        not null,
  filters  text        not null,
  saved_at timestamptz not null,
  constraint people_view_pkey primary key (worker, name),
  constraint a_view_has_a_name check (name ~ '\S' and length(name) <= 40),
  constraint a_view_is_no_longer_than_an_address check (length(filters) <= 300)
);

comment on table coordination.people_view is 'Filters of the list of people that a worker saved under a name, as the address of the page has them. They hold nothing about a person.';
