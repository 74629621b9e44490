alter table access.reason
  add column kind text not null default 'other',
  add constraint reason_is_of_a_known_kind
    check (kind in ('contact', 'referral', 'visit', 'safety', 'records', 'other'));

alter table access.reason alter column kind drop default;

comment on column access.reason.kind is 'The reason that the worker chose from the list. Reasons given before there was a list are other.';

-- Answers: how many reasons has this worker given today?
create index reason_by_worker_and_time on access.reason (worker, at);

-- Answers: how many searches has this worker made today?
create index audit_of_searches on access.audit (worker, at) where terms is not null;

-- Answers: what did everybody do in the last week? Entries are written in the order of time, so a small index is enough.
create index audit_by_time on access.audit using brin (at);
