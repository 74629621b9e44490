create schema engagement;

comment on schema engagement is 'What the partnership tells the public.';

create table engagement.page_version (
  page       text        not null,
  version    int         not null,
  title      text        not null,
  summary    text        not null,
  words      text        not null,
  written_at timestamptz not null,
  written_by bigint      not null,
  constraint one_row_for_each_version_of_a_page primary key (page, version),
  constraint a_page_has_a_key check (page ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(page) <= 60),
  constraint versions_count_from_one check (version >= 1),
  constraint a_title_is_short check (length(title) between 1 and 100),
  constraint a_summary_is_short check (length(summary) between 1 and 200),
  constraint a_page_is_not_too_long check (length(words) between 1 and 20000)
);

comment on table engagement.page_version is 'Each version of each page that the partnership writes for the public, in CommonMark. HTML is never stored. Versions are added and never changed.';

create table engagement.page_publication (
  page    text        not null,
  since   timestamptz not null,
  version int,
  by      bigint      not null,
  constraint one_publication_of_a_page_at_a_moment primary key (page, since),
  constraint a_published_version_exists foreign key (page, version) references engagement.page_version
);

comment on table engagement.page_publication is 'Which version of a page the public reads from a moment on. The next row about the page ends it.';
comment on column engagement.page_publication.version is 'Empty where the page was taken off the public site.';

-- The public site reads this view and no table.
create view engagement.published_page as
  select latest.page, version.title, version.summary, version.words, latest.since
    from (select distinct on (page) page, since, version
            from engagement.page_publication
           order by page, since desc) as latest
    join engagement.page_version as version
      on version.page = latest.page
     and version.version = latest.version;

comment on view engagement.published_page is 'The pages that the public reads, each in its published version.';

create function engagement.open_to_public_site(site name)
  returns void
  language plpgsql
as $$
begin
  execute format('grant usage on schema engagement to %I', site);
  execute format('grant select on engagement.published_page to %I', site);
end
$$;

comment on function engagement.open_to_public_site(name) is 'Lets the role of the public site read what is published.';

revoke execute on function engagement.open_to_public_site(name) from public;
