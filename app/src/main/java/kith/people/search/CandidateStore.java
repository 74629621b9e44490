package kith.people.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.TaskGrant;
import kith.kernel.PersonId;
import kith.people.search.SearchPermissions.SearchPeople;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks records up by what they can be looked up by, and reads what those that were found say.
///
/// Each way of looking up is a statement of its own, which is small enough to be planned once and for all, and is
/// bounded.
@Repository
class CandidateStore {

    /// Stands after every letter, so that all names that begin alike stand before it. A pattern would not use the
    /// index in a statement that is planned once.
    private static final String LAST_LETTER = Character.toString(Character.MAX_CODE_POINT);

    /// Of those who have one postcode or one telephone, as many are asked for their names at most.
    private static final int MOST_THERE = 5_000;

    private static final RowMapper<HitRow> HIT =
            (row, _) -> new HitRow(Probe.valueOf(row.getString("probe")), row.getLong("key"), row.getLong("record"));

    private final JdbcClient db;

    CandidateStore(JdbcClient db) {
        this.db = db;
    }

    /// What a lookup finds, each way as far as it says, and one more where there are more.
    List<HitRow> hits(TaskGrant<SearchPeople> granted, SearchPlan lookup) {
        int most = lookup.most() + 1;
        List<HitRow> hits = new ArrayList<>();
        if (!lookup.numbers().isEmpty()) {
            hits.addAll(numbered(lookup.numbers(), most));
        }
        if (!lookup.days().isEmpty()) {
            hits.addAll(dated(lookup.names(), lookup.days(), most));
        }
        if (!lookup.keys().isEmpty()) {
            hits.addAll(having(lookup.keys(), most));
        }
        if (!lookup.there().isEmpty()) {
            hits.addAll(namedThere(lookup.there(), lookup.names(), most));
        }
        if (!lookup.nearly().isEmpty()) {
            hits.addAll(nearly(lookup.nearly(), most));
        }
        lookup.day().ifPresent(day -> hits.addAll(bornOn(day, most)));
        lookup.beginning().ifPresent(beginning -> hits.addAll(begun(beginning, most)));
        return hits;
    }

    /// The records that have one of these NHS numbers.
    private List<HitRow> numbered(Collection<String> numbers, int most) {
        return db.sql("""
                select 'NUMBER' as probe, 0 as key, record
                  from people.detail
                 where nhs_number = any(:numbers)
                 limit :most
                """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("most", most)
                .query(HIT)
                .list();
    }

    /// The records that have one of the names, and were born on one of the days.
    private List<HitRow> dated(Collection<Long> names, Collection<LocalDate> days, int most) {
        return db.sql("""
                select 'NAME_AND_DAY' as probe, 0 as key, dated.record
                  from unnest(:names::bigint[]) as named (key)
                 cross join lateral (select record
                                       from people.search_key
                                      where search_key.key = named.key
                                        and born = any(:days::date[])
                                      limit :most) dated
                """)
                .param("names", numbers(names))
                .param("days", texts(days))
                .param("most", most)
                .query(HIT)
                .list();
    }

    /// The records that have one of the keys, of each as far as `most`.
    private List<HitRow> having(Map<Long, Probe> keys, int most) {
        return db.sql("""
                select sought.probe, sought.key, found.record
                  from unnest(:keys::bigint[], :probes::text[]) as sought (key, probe)
                 cross join lateral (select record
                                       from people.search_key
                                      where search_key.key = sought.key
                                      order by born, record
                                      limit :most) found
                """)
                .param("keys", numbers(keys.keySet()))
                .param("probes", probes(keys))
                .param("most", most)
                .query(HIT)
                .list();
    }

    /// The records that have one of these postcodes or telephones and one of these names.
    private List<HitRow> namedThere(Map<Long, Probe> there, Collection<Long> names, int most) {
        return db.sql("""
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
                """)
                .param("keys", numbers(there.keySet()))
                .param("probes", probes(there))
                .param("names", numbers(names))
                .param("most_there", MOST_THERE)
                .param("most", most)
                .query(HIT)
                .list();
    }

    /// The records that have one of many keys, all together as far as `most`.
    private List<HitRow> nearly(Collection<Long> keys, int most) {
        return db.sql("""
                select 'NAME_NEARLY' as probe, 0 as key, found.record
                  from unnest(:keys::bigint[]) as sound (key)
                 cross join lateral (select record
                                       from people.search_key
                                      where search_key.key = sound.key
                                      limit :most) found
                 limit :most
                """)
                .param("keys", numbers(keys))
                .param("most", most)
                .query(HIT)
                .list();
    }

    /// The records of those who were born on a day.
    private List<HitRow> bornOn(LocalDate day, int most) {
        return db.sql("""
                select 'DAY' as probe, 0 as key, record
                  from people.detail
                 where birth_date = :day
                 limit :most
                """).param("day", day).param("most", most).query(HIT).list();
    }

    /// The records whose family name begins like this.
    ///
    /// @param beginning without capitals
    private List<HitRow> begun(String beginning, int most) {
        return db.sql("""
                select 'NAME' as probe, 0 as key, record
                  from people.detail
                 where lower(family_name) ~>=~ :from
                   and lower(family_name) ~<~ :to
                 limit :most
                """)
                .param("from", beginning)
                .param("to", beginning + LAST_LETTER)
                .param("most", most)
                .query(HIT)
                .list();
    }

    /// What these records say, with whose they are.
    List<CandidateRow> candidates(TaskGrant<SearchPeople> granted, Collection<Long> records) {
        return db.sql("""
                select detail.record, link.person, detail.nhs_number,
                       concat_ws(' ', given_name, other_names) as given_names, family_name,
                       concat_ws(' ', given_name, family_name) as name,
                       birth_date, birth_exact, postcode, phone
                  from people.detail
                  join people.link on link.record = detail.record
                 where detail.record = any(:records)
                """)
                .param("records", numbers(records))
                .query(CandidateStore::candidate)
                .list();
    }

    /// Under which key each of these people stands in addresses of pages.
    Map<PersonId, UUID> keys(TaskGrant<SearchPeople> granted, Collection<PersonId> people) {
        Map<PersonId, UUID> keys = HashMap.newHashMap(people.size());
        db.sql("""
                select id, key
                  from people.person
                 where id = any(:people)
                """).param("people", ids(people)).query(row -> {
            keys.put(new PersonId(row.getLong("id")), row.getObject("key", UUID.class));
        });
        return keys;
    }

    private static CandidateRow candidate(ResultSet row, int number) throws SQLException {
        return new CandidateRow(
                row.getLong("record"),
                new PersonId(row.getLong("person")),
                row.getString("name"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                row.getBoolean("birth_exact"),
                text(row, "nhs_number"),
                text(row, "given_names"),
                text(row, "family_name"),
                text(row, "postcode"),
                text(row, "phone"));
    }

    private static String[] probes(Map<Long, Probe> keys) {
        return keys.values().stream().map(Probe::name).toArray(String[]::new);
    }

    private static Long[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(Long[]::new);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    private static String[] texts(Collection<LocalDate> days) {
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
