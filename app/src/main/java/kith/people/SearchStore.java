package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.access.Granted;
import kith.engine.linkage.finding.Clues;
import kith.kernel.Copy;
import kith.kernel.CopyRows;
import kith.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what each record can be looked up by, and looks records up.
@Repository
class SearchStore {

    /// Stands after every letter, so that all names that begin alike stand before it. A pattern would not use the
    /// index in a statement that is planned once.
    private static final String LAST_LETTER = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient db;
    /// Of those who have one postcode or one telephone, as many are asked for their names at most.
    private static final int MOST_THERE = 5_000;

    private final Copy copy;

    SearchStore(JdbcClient db, Copy copy) {
        this.db = db;
        this.copy = copy;
    }

    /// What a record can be looked up by.
    record ClueRow(long record, Clues clues, @Nullable LocalDate born) {}

    void keepKeys(Collection<ClueRow> clues) {
        var rows = new CopyRows();
        for (ClueRow row : clues) {
            row.clues()
                    .keysOfRecord()
                    .forEach(key -> rows.row(3).int8(key).date(row.born()).int8(row.record()));
        }
        copy.send("copy people.search_key (key, born, record) from stdin binary", rows);
    }

    void forgetKeys(Collection<Long> records) {
        db.sql("""
                delete from people.search_key
                 where record = any(:records)
                """).param("records", numbers(records)).update();
    }

    void forgetAllKeys() {
        db.sql("""
                truncate people.search_key
                """).update();
    }

    /// What records can be looked up by, in order, from the one after the one given.
    List<ClueRow> cluesAfter(long after, int most) {
        return db.sql("""
                select record, concat_ws(' ', given_name, other_names) as given_names, family_name, postcode, phone, birth_date
                  from people.detail
                 where record > :after
                 order by record
                 limit :most
                """)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new ClueRow(
                        row.getLong("record"),
                        new Clues(
                                text(row, "given_names"),
                                text(row, "family_name"),
                                text(row, "postcode"),
                                text(row, "phone")),
                        row.getObject("birth_date", LocalDate.class)))
                .list();
    }

    boolean isWrittenBy(int edition) {
        return db.sql("""
                select count(*) = 1 as is_written
                  from people.search_edition
                 where edition = :edition
                """)
                .param("edition", edition)
                .query((row, _) -> row.getBoolean("is_written"))
                .single();
    }

    void writtenBy(int edition) {
        db.sql("""
                delete from people.search_edition
                """).update();
        db.sql("""
                insert into people.search_edition (edition)
                values (:edition)
                """).param("edition", edition).update();
        db.sql("analyze people.search_key").update();
    }

    /// The records that have one of these NHS numbers; one of the names, and were born on one of the days; one of
    /// the keys; the postcode or the telephone and one of the names, where many have either; that were born on the
    /// day; whose family name begins like this. Each as far as `most`, and one more where there are more.
    List<HitRow> hits(Granted granted, Lookup lookup) {
        return db.sql("""
                select 'NUMBER' as probe, 0 as key, numbered.record
                  from (select record
                          from people.detail
                         where nhs_number = any(:numbers)
                         limit :most) numbered
                 union all
                select 'NAME_AND_DAY', 0, dated.record
                  from unnest(:names::bigint[]) as named (key)
                 cross join lateral (select record
                                       from people.search_key
                                      where search_key.key = named.key
                                        and born = any(:days::date[])
                                      limit :most) dated
                 union all
                select sought.probe, sought.key, found.record
                  from unnest(:keys::bigint[], :probes::text[]) as sought (key, probe)
                 cross join lateral (select record
                                       from people.search_key
                                      where search_key.key = sought.key
                                      order by born, record
                                      limit :most) found
                 union all
                select sought.probe, sought.key, named_there.record
                  from unnest(:keys::bigint[], :probes::text[]) as sought (key, probe)
                 cross join lateral (select there.record
                                       from (select record
                                               from people.search_key
                                              where search_key.key = sought.key
                                              limit :most_there) there
                                      where exists (select
                                                      from people.search_key named
                                                     where named.record = there.record
                                                       and named.key = any(:names))
                                      limit :most) named_there
                 where sought.probe in ('POSTCODE', 'PHONE')
                 union all
                select 'NAME_NEARLY', 0, nearly.record
                  from (select found.record
                          from unnest(:nearly::bigint[]) as sound (key)
                         cross join lateral (select record
                                               from people.search_key
                                              where search_key.key = sound.key
                                              limit :most) found
                         limit :most) nearly
                 union all
                select 'DAY', 0, born.record
                  from (select record
                          from people.detail
                         where birth_date = any(:day::date[])
                         limit :most) born
                 union all
                select 'NAME', 0, begun.record
                  from (select record
                          from people.detail
                         where lower(family_name) ~>=~ :from
                           and lower(family_name) ~<~ :to
                         limit :most) begun
                """)
                .param("numbers", lookup.numbers().toArray(String[]::new))
                .param("names", numbers(lookup.names()))
                .param("days", texts(lookup.days()))
                .param("keys", lookup.keys().keySet().toArray(Long[]::new))
                .param(
                        "probes",
                        lookup.keys().values().stream().map(Probe::name).toArray(String[]::new))
                .param("nearly", numbers(lookup.nearly()))
                .param("day", texts(lookup.day()))
                .param("from", lookup.beginning().orElse(null), Types.VARCHAR)
                .param("to", lookup.beginning().map(name -> name + LAST_LETTER).orElse(null), Types.VARCHAR)
                .param("most", lookup.most() + 1)
                .param("most_there", MOST_THERE)
                .query((row, _) ->
                        new HitRow(Probe.valueOf(row.getString("probe")), row.getLong("key"), row.getLong("record")))
                .list();
    }

    /// What these records say, with whose they are and whether that person's whereabouts are hidden.
    List<CandidateRow> candidates(Granted granted, Collection<Long> records) {
        return db.sql("""
                select detail.record, link.person, person.key, detail.nhs_number,
                       concat_ws(' ', given_name, other_names) as given_names, family_name,
                       concat_ws(' ', given_name, family_name) as name,
                       birth_date, birth_exact, postcode, phone,
                       exists (select
                                 from people.link theirs
                                 join people.detail said on said.record = theirs.record
                                where theirs.person = link.person
                                  and said.flagged) as flagged
                  from people.detail
                  join people.link on link.record = detail.record
                  join people.person on person.id = link.person
                 where detail.record = any(:records)
                 order by detail.record
                """)
                .param("records", numbers(records))
                .query(SearchStore::candidate)
                .list();
    }

    private static CandidateRow candidate(ResultSet row, int number) throws SQLException {
        return new CandidateRow(
                row.getLong("record"),
                new PersonId(row.getLong("person")),
                row.getObject("key", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                row.getBoolean("birth_exact"),
                text(row, "nhs_number"),
                text(row, "given_names"),
                text(row, "family_name"),
                text(row, "postcode"),
                text(row, "phone"),
                row.getBoolean("flagged"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    private static String[] texts(Set<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private static Long[] numbers(Collection<Long> all) {
        return all.toArray(Long[]::new);
    }

    /// By what a record was found.
    enum Probe {
        NUMBER,
        NAME_AND_DAY,
        NAMES,
        NAME,
        NAME_NEARLY,
        DAY,
        POSTCODE,
        PHONE
    }

    /// One record, and by what it was found: by which key, where it was by one.
    record HitRow(Probe probe, long key, long record) {}
}
