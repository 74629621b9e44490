alter table people.partner_record
  add column replaced_at timestamptz,
  drop constraint one_record_for_a_local_id;

comment on column people.partner_record.replaced_at is 'Since when the partner uses the local id for somebody else, who has a record of their own.';

create unique index one_record_at_a_time_for_a_local_id on people.partner_record (partner, local_id) where replaced_at is null;

-- Who had this local id before?
create index partner_record_replaced on people.partner_record (partner, local_id) where replaced_at is not null;

create table people.reuse (
  record  bigint      not null,
  earlier bigint      not null,
  at      timestamptz not null,
  constraint reuse_pkey primary key (record),
  constraint a_reuse_comes_after_another check (earlier < record)
);

comment on table people.reuse is 'A record that was made because the partner says of a local id that it is now somebody quite different, with the record that had it before. Whether they are two people is for a human to say.';

-- Which record took over this one''s local id?
create index reuse_by_earlier on people.reuse (earlier);
