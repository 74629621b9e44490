-- The public site draws its map from open data.
create view directory.published_boundary as
  select kind, code, geometry
    from places.boundary;

comment on view directory.published_boundary is 'The outlines of small areas, wards and neighbourhoods. They are open data.';

create view directory.published_area as
  select area, ward
    from places.area
   where edition = 2021;

comment on view directory.published_area is 'The ward of each small area of 2021.';

create or replace function directory.open_to_public_site(site name)
  returns void
  language plpgsql
as $$
begin
  execute format('grant usage on schema directory to %I', site);
  execute format(
    'grant select on directory.published_entry, directory.published_support, directory.published_venue, '
    'directory.published_need, directory.published_everyday_word, directory.published_word, '
    'directory.published_holiday, directory.published_organisation, directory.published_boundary, '
    'directory.published_area to %I', site);
  execute format('grant execute on function directory.published_neighbourhoods(date) to %I', site);
  execute format('grant insert (entry) on directory.report_inbox to %I', site);
  execute format('grant insert (entry, words) on directory.correction_inbox to %I', site);
end
$$;
