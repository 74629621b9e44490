drop index coordination.candidate_by_team;

-- Whom does this team triage, first those to whom something happened, the latest first, and then those who wait longest?
-- How many are they, and who, without reading their rows?
create index candidate_by_team on coordination.candidate (team, happened_on desc nulls last, identified_at, id)
    include (until, person, state)
    where state in ('waiting', 'deferred');
