create table people.measured (
  model     bigint           not null,
  source    text             not null,
  measure   text             not null,
  dimension text             not null,
  whose     text             not null,
  band      smallint         not null,
  units     bigint           not null,
  hits      double precision not null,
  counted   double precision not null,
  stated    double precision,
  share     double precision,
  low       double precision,
  high      double precision,
  constraint measured_pkey primary key (model, source, measure, dimension, whose, band),
  constraint source_of_a_figure_is_known check (source in ('truth', 'decisions', 'records')),
  constraint measure_is_known check (measure in ('precision', 'recall', 'calibration', 'nhs_number', 'birth_date')),
  constraint dimension_is_known check (dimension in ('everybody', 'ethnic_group', 'ethnic_category', 'deprivation', 'age', 'sex')),
  constraint a_share_has_its_interval check ((share is null) = (low is null) and (share is null) = (high is null)),
  constraint a_share_lies_in_its_interval check (0 <= low and low <= share and share <= high and high <= 1)
);

comment on table people.measured is 'How well a matching run did: for everybody and for each group (whose; empty where it is not known), by the truth where the borough has one, by what workers ruled of a sample, and how complete the records are. Figures by decisions are kept when the next run begins; until then they are worked out when they are asked for. Rows are only added. They name nobody.';
comment on column people.measured.band is 'Of calibration, the band of stated probabilities, from 1; 0 is all of them.';
comment on column people.measured.units is 'What the interval counts as told independently: people; of figures by decisions, decisions.';
comment on column people.measured.stated is 'Of calibration, what the matcher''s probabilities add up to.';

create trigger measured_is_only_added_to before update or delete or truncate on people.measured execute function people.refuse_to_change();

create table people.checked (
  model           bigint           not null,
  record          bigint           not null,
  other           bigint           not null,
  joined          boolean          not null,
  chance          double precision not null,
  probability     double precision,
  ethnic_group    text             not null,
  ethnic_category text             not null,
  deprivation     text             not null,
  age             text             not null,
  sex             text             not null,
  constraint checked_pkey primary key (model, record, other),
  constraint the_lower_of_two_checked_records_comes_first check (record < other),
  constraint what_was_drawn_had_a_chance check (chance > 0 and chance <= 1)
);

comment on table people.checked is 'The pairs that a matching run drew by chance for workers to check: whether they were joined then, with which chance they were drawn, and of which groups they are. What was ruled of them since stands in people.ruling. Rows are only added.';

-- Was this pair drawn?
create index checked_by_pair on people.checked (record, other);

create trigger checked_is_only_added_to before update or delete or truncate on people.checked execute function people.refuse_to_change();

create table people.drawn_from (
  model     bigint  not null,
  joined    boolean not null,
  dimension text    not null,
  whose     text    not null,
  pairs     bigint  not null,
  ruled     bigint  not null,
  constraint drawn_from_pkey primary key (model, joined, dimension, whose)
);

comment on table people.drawn_from is 'How many pairs a run''s checks were drawn from: joined, or likely and not joined; and how many joined pairs needed no check because a worker had ruled them the same. Rows are only added.';

create trigger drawn_from_is_only_added_to before update or delete or truncate on people.drawn_from execute function people.refuse_to_change();

alter table people.doubt
  drop constraint doubt_kind_is_known,
  add constraint doubt_kind_is_known check (kind in ('number', 'birth', 'death', 'which', 'conflict', 'reused', 'likely', 'check'));
