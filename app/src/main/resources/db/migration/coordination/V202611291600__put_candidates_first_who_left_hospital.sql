alter table coordination.candidate add column happened_on date;

comment on column coordination.candidate.happened_on is 'The day on which something happened that a rule found, as the end of a stay in hospital; null where no rule found anything.';

drop index coordination.candidate_by_team;

-- Whom does this team triage, first those to whom something happened, the latest first, and then those who wait longest?
create index candidate_by_team on coordination.candidate (team, happened_on desc nulls last, identified_at, id) where state in ('waiting', 'deferred');
