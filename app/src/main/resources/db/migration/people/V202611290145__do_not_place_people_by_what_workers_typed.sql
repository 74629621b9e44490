alter table people.detail
  add column typed boolean not null default false;

comment on column people.detail.typed is 'Whether a worker typed it, and no partner sent it. It then places nobody, and the matcher does not compare where the person is.';

update people.detail
   set typed = true
  from people.partner_record
 where partner_record.id = detail.record
   and partner_record.partner = (select id
                                   from partners.partner
                                  where code = 'by-hand');

-- The small areas that came from what workers typed, until the people are derived again.
update people.detail
   set area21 = null,
       area11 = null,
       practice = null
 where typed;

alter table people.detail
  add constraint what_a_worker_typed_places_nobody check (not typed or (area21 is null and area11 is null and practice is null));

create or replace view people.said as
select detail.record, partner, nhs_number, concat_ws(' ', given_name, other_names) as given_names, family_name,
       case when birth_exact then birth_date::text end as born,
       sex,
       case when not typed then address end as address,
       case when not typed then uprn::text end as uprn,
       case when not typed then postcode end as postcode,
       case when not typed then phone end as phone,
       case when not typed then email end as email
  from people.detail
  join people.partner_record on partner_record.id = detail.record;

comment on view people.said is 'What the matcher compares of each record. Of what a worker typed, it does not compare where the person is, so that nobody learns a protected address by guessing.';
