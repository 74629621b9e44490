create view people.ruling_told as
select ruling.id, ruling.verdict, ruling.worker, ruling.at, ruling.why,
       one.partner, one.local_id, other.partner as other_partner, other.local_id as other_local_id,
       back.worker as back_worker, back.at as back_at, back.why as back_why,
       in_force.id is not null as holds
  from people.ruling
  join people.partner_record one on one.id = ruling.record
  join people.partner_record other on other.id = ruling.other
  left join people.ruling back on back.takes_back = ruling.id
  left join people.ruling_in_force in_force on in_force.id = ruling.id
 where ruling.verdict is not null;

comment on view people.ruling_told is 'Every ruling as workers are told of it: of which partners'' records, whether it holds, and who took it back and why.';
