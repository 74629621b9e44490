create table access.practitioner_role (
  worker       bigint      not null,
  organisation text        not null,
  team         text        not null,
  role         text        not null,
  since        timestamptz not null,
  state        text        not null,
  constraint a_role_is_held_or_ended_from_a_moment primary key (worker, organisation, team, role, since),
  constraint role_is_known check (role in ('coordinator', 'link-worker', 'gp', 'practice-staff', 'nurse', 'social-worker', 'housing-officer', 'mental-health', 'voluntary', 'school-lead', 'analyst', 'governance', 'administrator')),
  constraint state_is_known check (state in ('held', 'ended')),
  constraint organisation_is_stated_or_said_not_to_be check (organisation <> ''),
  constraint team_is_named_or_none check (team <> '')
);

comment on table access.practitioner_role is 'Whether a worker has a role at an organisation, in a team or in none, from a moment until the next row about the four. Organisation not-stated: nobody has stated it yet. Team none: the role is in no team.';

-- Workers who exist keep their role from the day they were added. Nobody was asked for an organisation until now, and
-- guessing one could open people's records, so it is not stated until an administrator states it:
-- ./kith worker role USERNAME --role ROLE --organisation CODE. Their neighbourhoods stay in access.worker_neighbourhood.
insert into access.practitioner_role (worker, organisation, team, role, since, state)
select id, 'not-stated', 'none', role, created_at, 'held'
  from access.worker;

alter table access.worker drop column role;

comment on table access.worker_neighbourhood is 'Whether a neighbourhood is given to a worker personally, besides what their teams cover, from a moment until the next row about the two.';
