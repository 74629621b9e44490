package kith.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.LabelSet;
import kith.access.PersonGrant;
import kith.access.SetGrant;
import kith.engine.registers.Catalogue;
import kith.engine.registers.Condition;
import kith.kernel.PartnerId;
import kith.kernel.Sql;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.population.summaries.Reasons;
import kith.population.summaries.StoredSummary;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads lists, figures, and one person's part in them.
@Repository
class ListStore {

    private static final RowMapper<StoredSummary> SUMMARY = Sql.row(StoredSummary.class);
    private static final RowMapper<PlaceCountRow> PLACE_COUNT = Sql.row(PlaceCountRow.class);

    /// Figures are the same for everybody, so they count what everybody may see.
    private static final int EVERYBODY = LabelSet.NORMAL.code();

    private final JdbcClient db;
    private final Queries queries;
    private final Catalogue catalogue = Catalogue.current();
    private final String[] counting = catalogue.conditions().stream()
            .filter(Condition::counts)
            .map(Condition::key)
            .toArray(String[]::new);

    ListStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    Map<Long, StoredSummary> summaries(SetGrant<?> granted, Long[] people) {
        Map<Long, StoredSummary> summaries = HashMap.newHashMap(people.length);
        db.sql("""
                select person, key, given_name, family_name, name_order, birth_date, birth_exact, adult_on, dead_on,
                       sex, language, practice, area21, area11, flagged, partners
                  from population.summary
                 where person = any(:people)
                """)
                .param("people", people)
                .query(SUMMARY)
                .list()
                .forEach(summary -> summaries.put(summary.person(), summary));
        return summaries;
    }

    /// The summary of one person; none where nothing is recorded of them.
    Optional<StoredSummary> summary(PersonGrant granted) {
        return queries.answer(summaryQuery(granted));
    }

    Query<Optional<StoredSummary>> summaryQuery(PersonGrant granted) {
        return Query.of(
                List.of(StoredSummary.class, granted.person()),
                """
                select person, key, given_name, family_name, name_order, birth_date, birth_exact, adult_on, dead_on,
                       sex, language, practice, area21, area11, flagged, partners
                  from population.summary
                 where person = :person
                """,
                Map.of("person", granted.person().value()),
                SUMMARY,
                rows -> rows.stream().findFirst());
    }

    /// Stretches on the registers that count that hold on a day, of the classes that the grant opens.
    Map<Long, List<RegisterRow>> registersOn(SetGrant<?> granted, Long[] people, LocalDate day) {
        Map<Long, List<RegisterRow>> registers = HashMap.newHashMap(people.length);
        db.sql("""
                select person, condition, since, until, reasons
                  from population.register
                 where person = any(:people)
                   and condition = any(:counting)
                   and since <= :day
                   and until > :day
                 order by person, condition
                """)
                .param("people", people)
                .param("counting", counting)
                .param("day", day)
                .query(row -> {
                    register(row).stream()
                            .flatMap(register -> register.openedBy(granted))
                            .filter(register -> register.holdsOn(day))
                            .forEach(register -> registers
                                    .computeIfAbsent(register.person(), _ -> new ArrayList<>())
                                    .add(register));
                });
        return registers;
    }

    /// Every stretch of one person on a register that had begun by a day, of the classes that the grant opens.
    List<RegisterRow> registersBy(PersonGrant granted, LocalDate day) {
        return queries.answer(registersQuery(granted, day));
    }

    Query<List<RegisterRow>> registersQuery(PersonGrant granted, LocalDate day) {
        return Query.of(
                List.of(RegisterRow.class, granted, day),
                """
                select person, condition, since, until, reasons
                  from population.register
                 where person = :person
                   and since <= :day
                 order by condition, since
                """,
                Map.of("person", granted.person().value(), "day", day),
                (row, _) -> register(row),
                rows -> rows.stream()
                        .flatMap(Optional::stream)
                        .flatMap(register -> register.openedBy(granted))
                        .filter(register -> !register.since().isAfter(day))
                        .toList());
    }

    /// The records that make these people up.
    Map<Long, List<SourceRow>> sources(SetGrant<?> granted, Long[] people) {
        Map<Long, List<SourceRow>> sources = HashMap.newHashMap(people.length);
        db.sql("""
                select person, partner, local_id
                  from people.linked_record
                 where person = any(:people)
                 order by person, partner, local_id
                """).param("people", people).query(row -> {
            sources.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                    .add(new SourceRow(new PartnerId(row.getInt(2)), row.getString(3)));
        });
        return sources;
    }

    /// How many people there are by practice.
    List<PlaceCountRow> countsByPractice(LocalDate day) {
        return db.sql("""
                select coalesce(counted.place, '') as place, people, adults, undated, coalesce(listed, 0) as listed
                  from (select practice as place, count(*) as people,
                               count(*) filter (where adult_on <= :day) as adults,
                               count(*) filter (where adult_on = 'infinity') as undated
                          from population.summary
                         where dead_on > :day
                         group by practice) counted
                  left join (select practice as place, count(*) as listed
                               from population.listed
                              where :labels = any(seen_with)
                                and since <= :day
                                and until > :day
                              group by practice) on_list
                    on on_list.place is not distinct from counted.place
                """)
                .param("labels", EVERYBODY)
                .param("day", day)
                .query(PLACE_COUNT)
                .list();
    }

    /// How many people there are by the area they live in.
    List<PlaceCountRow> countsByArea(LocalDate day) {
        return db.sql("""
                select coalesce(counted.place, '') as place, people, adults, undated, coalesce(listed, 0) as listed
                  from (select area21 as place, count(*) as people,
                               count(*) filter (where adult_on <= :day) as adults,
                               count(*) filter (where adult_on = 'infinity') as undated
                          from population.summary
                         where dead_on > :day
                         group by area21) counted
                  left join (select area21 as place, count(*) as listed
                               from population.listed
                              where :labels = any(seen_with)
                                and since <= :day
                                and until > :day
                              group by area21) on_list
                    on on_list.place is not distinct from counted.place
                """)
                .param("labels", EVERYBODY)
                .param("day", day)
                .query(PLACE_COUNT)
                .list();
    }

    /// How many items came in by each code, most frequent first.
    Map<String, Long> itemsByCode() {
        Map<String, Long> items = new LinkedHashMap<>();
        db.sql("""
                select code, items
                  from population.coverage
                 where items > 0
                 order by items desc, code
                """).query(row -> {
            items.put(row.getString("code"), row.getLong("items"));
        });
        return items;
    }

    record SourceRow(PartnerId partner, String localId) {

        @Override
        public String toString() {
            return "record of " + partner;
        }
    }

    /// None where the catalogue no longer has the condition.
    private Optional<RegisterRow> register(ResultSet row) throws SQLException {
        Optional<Condition> condition = catalogue.condition(row.getString(2));
        return condition.isEmpty()
                ? Optional.empty()
                : Optional.of(new RegisterRow(
                        row.getLong(1),
                        condition.get(),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        Reasons.read(row.getString(5))));
    }
}
