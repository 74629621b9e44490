create function population.is_said_openly(whom bigint, which text, day date, opened int[]) returns boolean
language sql stable
return exists (
  select
    from population.register
   cross join lateral json_array_elements(register.reasons) reason
   where register.person = whom
     and register.condition = which
     and register.since <= day
     and register.until > day
     and coalesce((reason ->> 'class')::int, 0) = any(opened)
     and (reason ->> 'since')::date <= day
     and coalesce((reason ->> 'until')::date, 'infinity') > day
);

comment on function population.is_said_openly is 'Whether anything of these classes of data says that a person has a condition on a day: whoever may not see why somebody is on a register may not ask for it either.';
