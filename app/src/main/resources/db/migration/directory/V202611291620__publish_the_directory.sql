-- What the public site reads. A role of its own may read these views and no table: see open_to_public_site below.
create view directory.published_support as
  select entry, name, organisation, organisation_name, summary, status, words, needs, ways, days, free, cost, languages,
         sessions, youngest, oldest, counts_from
    from directory.searchable;

comment on view directory.published_support is 'Entries as a search reads them.';

create view directory.published_venue as
  select entry, number, name, address, postcode, latitude, longitude, access
    from directory.searchable_venue;

comment on view directory.published_venue is 'Where an entry takes place. Confidential places are not in it.';

create view directory.published_need as
  select need, name, position
    from directory.need;

comment on view directory.published_need is 'What support can be for.';

create view directory.published_everyday_word as
  select need, words, phrase
    from directory.everyday_word;

comment on view directory.published_everyday_word is 'Words that people use for a need.';

create view directory.published_word as
  select word
    from directory.word;

comment on view directory.published_word is 'Every word of the directory and of everyday language for needs.';

create view directory.published_holiday as
  select day
    from kernel.announced_holiday;

comment on view directory.published_holiday is 'Bank holidays that were announced late. On them, many services do not take place.';

create or replace view directory.published_entry as
  select searchable.entry, searchable.organisation, searchable.status, searchable.counts_from, entry_version.content,
         entry_version.since, searchable.organisation_name, assured.assured_on, assured.assured_by,
         exists (select
                   from (select details
                           from directory.private_detail
                          where private_detail.entry = searchable.entry
                          order by private_detail.since desc
                          limit 1) as private
                  where jsonb_array_length(private.details -> 'confidentialVenues') > 0) as place_is_confidential
    from directory.searchable
    join lateral (select version.content, version.since
                    from directory.entry_version as version
                   where version.entry = searchable.entry
                   order by version.since desc
                   limit 1) as entry_version on true
    left join directory.assured on assured.entry = searchable.entry;

comment on view directory.published_entry is 'What the public may read of each entry that is offered. It holds no private contact, no confidential place and nobody who assured an entry. That an entry has a confidential place may be told.';

create view directory.published_organisation as
  select distinct on (group_in_feed.organisation)
         group_in_feed.organisation, group_in_feed.name, group_in_feed.description, group_in_feed.url,
         group_in_feed.charity_number, group_in_feed.company_number
    from directory.group_in_feed
   where exists (select
                   from directory.searchable
                  where searchable.organisation = group_in_feed.organisation)
   order by group_in_feed.organisation, group_in_feed.feed, group_in_feed.local_id;

comment on view directory.published_organisation is 'Organisations that offer an entry. Groups that a worker merged stand under the first of them.';

create function directory.published_neighbourhoods(day date)
  returns table ("position" int, neighbourhood text, name text, area text)
  language sql stable security definer set search_path = pg_catalog
as $$
  select neighbourhood.position, neighbourhood.neighbourhood, neighbourhood.name, placed.area
    from places.neighbourhood
    left join (select distinct on (placement.geography, placement.area)
                      placement.geography, placement.area, placement.neighbourhood
                 from places.area_placement as placement
                where placement.since <= day
                order by placement.geography, placement.area, placement.since desc) as placed
           on placed.geography = neighbourhood.geography
          and placed.neighbourhood = neighbourhood.neighbourhood
   where neighbourhood.geography = (select geography_start.geography
                                      from places.geography_start
                                     where geography_start.since <= day
                                     order by geography_start.since desc
                                     limit 1)
$$;

comment on function directory.published_neighbourhoods(date) is 'The neighbourhoods of a day and the small areas in each.';

create table directory.report (
  report     bigint      not null generated always as identity,
  entry      uuid        not null,
  at         timestamptz not null default clock_timestamp(),
  counted_at timestamptz,
  settled_at timestamptz,
  settled_by bigint,
  constraint report_pkey primary key (report),
  constraint report_about_a_known_entry foreign key (entry) references directory.entry,
  constraint a_settled_report_says_who_settled_it check ((settled_at is null) = (settled_by is null))
);

comment on table directory.report is 'Each time that somebody on the public site says that an entry is wrong. It names nobody. It counts as evidence against the entry, and a worker deals with it.';
comment on column directory.report.counted_at is 'When it became evidence against its entry; empty where it has not.';

-- Which reports have not become evidence yet?
create index report_to_count on directory.report (at) where counted_at is null;
-- Which reports wait for a worker?
create index report_open on directory.report (at) where settled_at is null;

alter table directory.correction add column said_by text not null default 'group';
alter table directory.correction alter column said_by set default 'resident';
alter table directory.correction alter column at set default clock_timestamp();
alter table directory.correction add constraint who_corrects_is_known check (said_by in ('group', 'resident'));
alter table directory.correction add constraint a_correction_is_short check (length(words) <= 1000);
alter table directory.correction add constraint correction_of_a_known_entry foreign key (entry) references directory.entry;

comment on table directory.correction is 'What a group or a resident says is wrong with an entry, in their own words, until a worker has dealt with it. The entry stays as it is until its feed changes it.';
comment on column directory.correction.said_by is 'Whether the group itself says so, or somebody on the public site. Nobody is named.';

create view directory.report_inbox as
  select entry
    from directory.report;

comment on view directory.report_inbox is 'The public site adds reports here.';

create view directory.correction_inbox as
  select entry, words
    from directory.correction;

comment on view directory.correction_inbox is 'The public site adds corrections here. It can read none of them.';

create function directory.open_to_public_site(site name)
  returns void
  language plpgsql
as $$
begin
  execute format('grant usage on schema directory to %I', site);
  execute format(
    'grant select on directory.published_entry, directory.published_support, directory.published_venue, '
    'directory.published_need, directory.published_everyday_word, directory.published_word, '
    'directory.published_holiday, directory.published_organisation to %I', site);
  execute format('grant execute on function directory.published_neighbourhoods(date) to %I', site);
  execute format('grant insert (entry) on directory.report_inbox to %I', site);
  execute format('grant insert (entry, words) on directory.correction_inbox to %I', site);
end
$$;

comment on function directory.open_to_public_site(name) is 'Gives the role of the public site all that it may do: read what is published, and add to two inboxes.';

revoke execute on function directory.open_to_public_site(name) from public;
