insert into record.received (run, day)
select id, (least(coalesce(extracted, started_at), started_at) at time zone 'Europe/London')::date
  from intake.run
    on conflict do nothing;
