create schema if not exists places;

create table places.geography (
  geography    text    not null,
  name         text    not null,
  illustrative boolean not null,
  constraint geography_pkey primary key (geography)
);

comment on table places.geography is 'A way of drawing the borough into neighbourhoods. Illustrative: what lies where is not published and was assigned by rule.';

create table places.geography_start (
  since     date not null,
  geography text not null,
  constraint one_geography_from_a_day primary key (since),
  constraint starts_a_known_geography foreign key (geography) references places.geography,
  constraint a_geography_starts_once unique (geography)
);

comment on table places.geography_start is 'From this day this geography is in force; the next row ends it. One without a row is planned.';

create table places.neighbourhood (
  geography     text    not null,
  neighbourhood text    not null,
  position      int     not null,
  name          text    not null,
  part          text    not null,
  illustrative  boolean not null,
  constraint neighbourhood_pkey primary key (geography, neighbourhood),
  constraint neighbourhood_of_a_known_geography foreign key (geography) references places.geography
);

comment on table places.neighbourhood is 'A neighbourhood of one geography. Illustrative: its name is not published.';

create table places.ward (
  ward text not null,
  name text not null,
  constraint ward_pkey primary key (ward)
);

comment on table places.ward is 'An electoral ward, by its GSS code.';

create table places.area (
  edition   smallint not null,
  area      text     not null,
  name      text     not null,
  ward      text     not null,
  msoa      text     not null,
  residents int      not null,
  constraint area_pkey primary key (edition, area),
  constraint area_in_a_known_ward foreign key (ward) references places.ward,
  constraint edition_is_known check (edition in (2011, 2021)),
  constraint residents_are_not_negative check (residents >= 0)
);

comment on table places.area is 'A small area (LSOA) of one edition. The same code in two editions may be two shapes.';

create table places.area_change (
  lsoa11    text     not null,
  edition11 smallint not null default 2011,
  lsoa21    text     not null,
  edition21 smallint not null default 2021,
  change    text     not null,
  constraint area_change_pkey primary key (lsoa11, lsoa21),
  constraint changes_from_2011 check (edition11 = 2011),
  constraint changes_to_2021 check (edition21 = 2021),
  constraint change_is_known check (change in ('unchanged', 'split', 'merged', 'redrawn')),
  constraint changes_from_a_known_area foreign key (edition11, lsoa11) references places.area,
  constraint changes_to_a_known_area foreign key (edition21, lsoa21) references places.area
);

comment on table places.area_change is 'How an area of 2011 goes on in 2021.';

create table places.deprivation (
  index_year   smallint not null,
  area_edition smallint not null,
  area         text     not null,
  rank         int      not null,
  decile       smallint not null,
  constraint deprivation_pkey primary key (index_year, area_edition, area),
  constraint index_ranks_the_areas_it_was_made_for check ((index_year, area_edition) in ((2019, 2011), (2025, 2021))),
  constraint index_ranks_a_known_area foreign key (area_edition, area) references places.area,
  constraint rank_starts_at_one check (rank >= 1),
  constraint decile_is_a_tenth check (decile between 1 and 10)
);

comment on table places.deprivation is 'The English indices of multiple deprivation. The key holds the edition of the areas, so that an index cannot be joined to another edition''s.';

create table places.postcode (
  postcode  text     not null,
  lsoa11    text,
  edition11 smallint not null default 2011,
  lsoa21    text,
  edition21 smallint not null default 2021,
  constraint postcode_pkey primary key (postcode),
  constraint lies_in_areas_of_2011 check (edition11 = 2011),
  constraint lies_in_areas_of_2021 check (edition21 = 2021),
  constraint lies_in_both_editions_or_outside check ((lsoa11 is null) = (lsoa21 is null)),
  constraint lies_in_a_known_area_of_2011 foreign key (edition11, lsoa11) references places.area,
  constraint lies_in_a_known_area_of_2021 foreign key (edition21, lsoa21) references places.area
);

comment on table places.postcode is 'The areas that a postcode lies in; none where it is known to lie outside the borough.';

create table places.practice (
  practice       text     not null,
  name           text     not null,
  postcode       text     not null,
  lsoa21         text,
  edition21      smallint not null default 2021,
  opened         date     not null,
  closed         date,
  takes_patients boolean  not null,
  constraint practice_pkey primary key (practice),
  constraint stands_in_areas_of_2021 check (edition21 = 2021),
  constraint stands_in_a_known_area foreign key (edition21, lsoa21) references places.area,
  constraint closed_after_it_opened check (closed > opened)
);

comment on table places.practice is 'A general practice, by its ODS code. Closed: the first day on which it was no more.';

create table places.practice_placement (
  geography     text not null,
  practice      text not null,
  since         date not null,
  neighbourhood text,
  constraint one_place_for_a_practice_from_a_day primary key (geography, practice, since),
  constraint places_a_known_practice foreign key (practice) references places.practice,
  constraint practice_placed_in_a_known_geography foreign key (geography) references places.geography,
  constraint practice_placed_in_a_neighbourhood_of_the_geography foreign key (geography, neighbourhood) references places.neighbourhood
);

comment on table places.practice_placement is 'From this day the practice is in this neighbourhood of the geography, or explicitly in none; the next row ends it, so neither overlap nor gap can be written.';

create table places.area_placement (
  geography     text     not null,
  area          text     not null,
  edition       smallint not null default 2021,
  since         date     not null,
  neighbourhood text,
  constraint one_place_for_an_area_from_a_day primary key (geography, area, since),
  constraint places_areas_of_2021 check (edition = 2021),
  constraint places_a_known_area foreign key (edition, area) references places.area,
  constraint area_placed_in_a_known_geography foreign key (geography) references places.geography,
  constraint area_placed_in_a_neighbourhood_of_the_geography foreign key (geography, neighbourhood) references places.neighbourhood
);

comment on table places.area_placement is 'From this day the area is in this neighbourhood of the geography, or explicitly in none; the next row ends it, so neither overlap nor gap can be written.';

create table places.boundary (
  kind     text not null,
  code     text not null,
  geometry text not null,
  constraint boundary_pkey primary key (kind, code),
  constraint kind_of_boundary_is_known check (kind in ('lsoa21', 'ward', 'neighbourhood'))
);

comment on table places.boundary is 'The outline of an area, a ward or a neighbourhood: a GeoJSON geometry in longitude and latitude.';

create table places.change (
  change bigint      generated always as identity,
  at     timestamptz not null,
  what   text        not null,
  digest text,
  constraint change_pkey primary key (change)
);

comment on table places.change is 'Every change of the reference, in order: what is kept in memory is as of one of these. The digest tells that the same files came again.';
