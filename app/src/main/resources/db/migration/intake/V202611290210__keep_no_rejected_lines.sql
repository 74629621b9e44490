-- A new table instead of a dropped column: PostgreSQL keeps the bytes of a dropped column in the table's file.
alter table intake.reject rename to reject_with_bodies;
alter table intake.reject_with_bodies rename constraint reject_pkey to reject_with_bodies_pkey;

create table intake.reject (
  run    bigint not null,
  no     int    not null,
  kind   text   not null,
  file   text   not null,
  line   bigint not null,
  reason text   not null,
  hash   bytea,
  constraint reject_pkey primary key (run, no),
  constraint kind_is_known check (kind in ('rejected', 'set-aside', 'kept-out')),
  constraint hash_is_sha_256 check (length(hash) = 32),
  constraint what_the_law_keeps_out_has_no_hash check (kind <> 'kept-out' or hash is null)
);

-- Reasons used to repeat a name that the partner had chosen. A name that is no field's name is taken out of them.
insert into intake.reject (run, no, kind, file, line, reason, hash)
select run, no, kind, file, line,
       case
         when reason ~ '^"[^"]*" is said twice' and reason !~ '^"_?[a-z][A-Za-z]{0,39}" is'
           then 'A field is said twice, so neither is used.'
         when reason like 'The header has the column %'
           then 'The header has a column twice, so it is not clear which one counts. Nothing in the file was read.'
         when reason like 'It takes back a %'
           then 'It takes back something without saying whose it was. Send the whole of it again.'
         else reason
       end,
       sha256(nullif(body, ''))
  from intake.reject_with_bodies;

drop table intake.reject_with_bodies;

comment on table intake.reject is 'Where rejected lines and unusable values stand, and what to do about them. What a line says is not kept, only its SHA-256.';
