insert into record.received (run, day, made)
select id, (least(coalesce(extracted, started_at), started_at) at time zone 'Europe/London')::date, extracted
  from intake.run
    on conflict do nothing;
