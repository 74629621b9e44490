alter table partners.organisation
  drop constraint kind_of_organisation_is_known,
  add constraint kind_of_organisation_is_known check (kind in ('practice', 'trust', 'council', 'federation', 'network', 'ccg', 'sub-icb', 'icb', 'voluntary', 'school', 'housing-provider')),
  add column origin text not null default 'files',
  add constraint origin_is_known check (origin in ('files', 'added'));

comment on column partners.organisation.origin is 'files: a borough''s files say so, and the next files take its place. added: somebody added it, and it stays when files are loaded.';

create table partners.team (
  team           text   not null,
  since          date   not null,
  organisation   text   not null,
  name           text   not null,
  neighbourhoods text[] not null,
  practices      text[] not null,
  duty_email     text   not null,
  duty_telephone text   not null,
  state          text   not null,
  constraint a_team_is_one_thing_from_a_day primary key (team, since),
  constraint a_team_has_a_key check (team ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and team <> 'none'),
  constraint a_team_belongs_to_an_organisation check (organisation <> '' and organisation <> 'not-stated'),
  constraint a_team_has_a_name check (btrim(name) <> ''),
  constraint state_is_known check (state in ('open', 'closed')),
  constraint a_closed_team_covers_nothing check (state = 'open' or (neighbourhoods = '{}' and practices = '{}'))
);

comment on table partners.team is 'What a team of an organisation is from this day on: its name, the neighbourhoods and practices it covers, and its duty desk. The next row ends it. Closed is a state like any other. No team has the key none, which stands for no team.';
comment on column partners.team.duty_email is 'Where whoever is on duty is written to; empty where there is no such address.';
