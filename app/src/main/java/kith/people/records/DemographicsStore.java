package kith.people.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kith.engine.terms.Demographics;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps `people.detail`: who and where each record's person is, as the partner last said.
@Repository
class DemographicsStore {

    private static final RowMapper<PlacedPostcode> PLACED_POSTCODE = Sql.row(PlacedPostcode.class);

    private static final RowMapper<Whereabouts> WHEREABOUTS = Sql.row(Whereabouts.class);

    private final JdbcClient db;
    private final Copy copy;

    DemographicsStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    /// The NHS numbers that these records carry now.
    List<String> nhsNumbersOf(Collection<RecordId> records) {
        return db.sql("""
                select distinct nhs_number
                  from people.detail
                 where record = any(:records)
                   and nhs_number is not null
                """)
                .param("records", numbers(records))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Where these records say that their people are now.
    List<Whereabouts> whereabouts(Collection<RecordId> records) {
        return db.sql("""
                select record, practice, area21
                  from people.detail
                 where record = any(:records)
                   and not typed
                """).param("records", numbers(records)).query(WHEREABOUTS).list();
    }

    void keepMoves(RunId run, List<Moved> moves, Instant now) {
        if (moves.isEmpty()) {
            return;
        }
        db.sql("""
                insert into people.move (record, run, what, before, after, at)
                select record, :run, what, before, after, :now
                  from unnest(:records::bigint[], :whats::text[], :befores::text[], :afters::text[])
                       as moved (record, what, before, after)
                    on conflict do nothing
                """)
                .param("run", run.value())
                .param("now", Sql.value(now))
                .param("records", moves.stream().map(Moved::record).toArray(Long[]::new))
                .param("whats", moves.stream().map(Moved::what).toArray(String[]::new))
                .param("befores", moves.stream().map(Moved::before).toArray(String[]::new))
                .param("afters", moves.stream().map(Moved::after).toArray(String[]::new))
                .update();
    }

    void remove(Collection<RecordId> records) {
        db.sql("""
                delete from people.detail
                 where record = any(:records)
                """).param("records", numbers(records)).update();
    }

    void add(RunId run, Collection<PlacedDemographics> details, boolean typed, Instant now) {
        var rows = new CopyRows();
        for (PlacedDemographics placed : details) {
            Demographics said = placed.demographics();
            rows.row(24)
                    .int8(placed.record().value())
                    .int8(run.value())
                    .text(said.nhsDigits())
                    .text(said.name().given())
                    .text(said.name().family())
                    .text(said.name().others())
                    .date(said.birth().date())
                    .bool(said.birth().exact())
                    .text(said.sex())
                    .text(said.ethnicity())
                    .text(said.address().line())
                    .text(said.address().postcode())
                    .int8(said.address().uprn())
                    .text(said.contact().phone())
                    .text(said.contact().email())
                    .text(said.contact().language())
                    .text(typed ? null : said.practice())
                    .text(placed.area21())
                    .text(placed.area11())
                    .int2(said.death().deceased().code())
                    .date(said.death().on())
                    .bool(said.flagged())
                    .bool(typed)
                    .timestamptz(now);
        }
        copy.send("""
                copy people.detail (record, run, nhs_number, given_name, family_name, other_names, birth_date, birth_exact,
                                    sex, ethnicity, address, postcode, uprn, phone, email, language, practice,
                                    area21, area11, deceased, deceased_on, flagged, typed, said_at)
                from stdin binary
                """, rows);
    }

    /// Every postcode that a partner gave, with the small areas stored for it.
    List<PlacedPostcode> postcodes() {
        return db.sql("""
                select distinct postcode, area21, area11
                  from people.detail
                 where postcode is not null
                   and not typed
                """).query(PLACED_POSTCODE).list();
    }

    /// Moves everybody at these postcodes to other small areas.
    ///
    /// @return the people affected
    List<PersonId> moveToAreas(List<PlacedPostcode> placed) {
        db.sql("""
                update people.detail
                   set area21 = placed.area21, area11 = placed.area11
                  from unnest(:postcodes::text[], :areas21::text[], :areas11::text[]) as placed (postcode, area21, area11)
                 where detail.postcode = placed.postcode
                   and not detail.typed
                """)
                .param(
                        "postcodes",
                        placed.stream().map(PlacedPostcode::postcode).toArray(String[]::new))
                .param("areas21", placed.stream().map(PlacedPostcode::area21).toArray(String[]::new))
                .param("areas11", placed.stream().map(PlacedPostcode::area11).toArray(String[]::new))
                .update();
        return db.sql("""
                select distinct link.person
                  from people.detail
                  join people.link on link.record = detail.record
                 where detail.postcode = any(:postcodes)
                 order by link.person
                """)
                .param(
                        "postcodes",
                        placed.stream().map(PlacedPostcode::postcode).toArray(String[]::new))
                .query((row, _) -> new PersonId(row.getLong("person")))
                .list();
    }

    private static Long[] numbers(Collection<RecordId> records) {
        return records.stream().map(RecordId::value).toArray(Long[]::new);
    }

    /// Demographics with the small areas that the postcode lies in.
    record PlacedDemographics(
            RecordId record,
            Demographics demographics,
            @Nullable String area21,
            @Nullable String area11) {}

    /// A postcode with the small areas stored for it.
    record PlacedPostcode(
            String postcode,
            @Nullable String area21,
            @Nullable String area11) {

        @Override
        public String toString() {
            return "a postcode in " + area21;
        }
    }
}
