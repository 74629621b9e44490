package kith.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.access.SetGrant;
import kith.engine.terms.OdsCode;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.population.PopulationPermissions.ListCaseload;
import kith.population.PopulationPermissions.ListEverybody;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the three-conditions list a page at a time, in the order asked for.
///
/// A neighbourhood is some practices or some areas. In the two orders that are read most, the first of each
/// place are found by an index and put together, so that a page costs the same however many are on the list;
/// the others sort all. Each label set has its own rows, so members, order and number come from the conditions
/// that the grant opens.
@Repository
class CaseloadStore {

    private static final RowMapper<ListedRow> LISTED = Sql.row(ListedRow.class);

    private final JdbcClient db;

    CaseloadStore(JdbcClient db) {
        this.db = db;
    }

    List<ListedRow> mostConditionsFirst(SetGrant<ListCaseload> granted, Question asked, String[] places) {
        return db.sql("""
                select person, entered_on
                  from unnest(:places::text[]) as wanted (code)
                 cross join lateral (select person, entered_on, conditions, name_order
                                       from population.listed_at
                                      where by = :by
                                        and :labels = any(seen_with)
                                        and place = code
                                        and since <= :day
                                        and until > :day
                                        and (:everybody or practice = any(:practices) or person = any(:among))
                                        and (:condition = '' or :condition = any(conditions))
                                      order by -cardinality(conditions), name_order, person
                                      limit :size + :skipped) first
                 order by -cardinality(conditions), name_order, person
                 limit :size
                offset :skipped
                """).params(params(granted, asked, places)).query(LISTED).list();
    }

    List<ListedRow> byName(SetGrant<ListCaseload> granted, Question asked, String[] places) {
        return db.sql("""
                select person, entered_on
                  from unnest(:places::text[]) as wanted (code)
                 cross join lateral (select person, entered_on, name_order
                                       from population.listed_at
                                      where by = :by
                                        and :labels = any(seen_with)
                                        and place = code
                                        and since <= :day
                                        and until > :day
                                        and (:everybody or practice = any(:practices) or person = any(:among))
                                        and (:condition = '' or :condition = any(conditions))
                                      order by name_order, person
                                      limit :size + :skipped) first
                 order by name_order, person
                 limit :size
                offset :skipped
                """).params(params(granted, asked, places)).query(LISTED).list();
    }

    /// By age, by how long they are on the list, or by how deprived the area is that they live in.
    List<ListedRow> inAnotherOrder(SetGrant<ListCaseload> granted, Question asked, String[] places, Deprived deprived) {
        return db.sql("""
                select person, entered_on
                  from population.listed_at
                  left join unnest(:areas::text[], :deciles::int[]) as deprived (area, decile)
                    on deprived.area = area21
                 where by = :by
                   and :labels = any(seen_with)
                   and place = any(:places)
                   and since <= :day
                   and until > :day
                   and (:everybody or practice = any(:practices) or person = any(:among))
                   and (:condition = '' or :condition = any(conditions))
                 order by case :sorting when 'age' then birth_date when 'since' then entered_on end,
                       case :sorting when 'deprivation' then decile end,
                       name_order,
                       person
                 limit :size
                offset :skipped
                """)
                .params(params(granted, asked, places))
                .params(deprived.params())
                .query(LISTED)
                .list();
    }

    /// Those who are in none of all these places, in any order.
    ///
    /// @param places every practice that is placed, or every area, by what belonging goes by
    List<ListedRow> elsewhere(SetGrant<ListCaseload> granted, Question asked, String[] places, Deprived deprived) {
        return db.sql("""
                select person, entered_on
                  from population.listed_at
                  left join unnest(:areas::text[], :deciles::int[]) as deprived (area, decile)
                    on deprived.area = area21
                 where by = :by
                   and :labels = any(seen_with)
                   and coalesce(place, '') <> all(:places)
                   and since <= :day
                   and until > :day
                   and (:everybody or practice = any(:practices) or person = any(:among))
                   and (:condition = '' or :condition = any(conditions))
                 order by case :sorting when 'conditions' then -cardinality(conditions) end,
                       case :sorting when 'age' then birth_date when 'since' then entered_on end,
                       case :sorting when 'deprivation' then decile end,
                       name_order,
                       person
                 limit :size
                offset :skipped
                """)
                .params(params(granted, asked, places))
                .params(deprived.params())
                .query(LISTED)
                .list();
    }

    int count(SetGrant<ListCaseload> granted, Question asked, String[] places) {
        return db.sql("""
                select count(*) as people
                  from population.listed_at
                 where by = :by
                   and :labels = any(seen_with)
                   and place = any(:places)
                   and since <= :day
                   and until > :day
                   and (:everybody or practice = any(:practices) or person = any(:among))
                """)
                .params(params(granted, asked, places))
                .query(CaseloadStore::people)
                .single();
    }

    int countWithTheCondition(SetGrant<ListCaseload> granted, Question asked, String[] places) {
        return db.sql("""
                select count(*) as people
                  from population.listed_at
                 where by = :by
                   and :labels = any(seen_with)
                   and place = any(:places)
                   and since <= :day
                   and until > :day
                   and (:everybody or practice = any(:practices) or person = any(:among))
                   and :condition = any(conditions)
                """)
                .params(params(granted, asked, places))
                .query(CaseloadStore::people)
                .single();
    }

    int countElsewhere(SetGrant<ListCaseload> granted, Question asked, String[] places) {
        return db.sql("""
                select count(*) as people
                  from population.listed_at
                 where by = :by
                   and :labels = any(seen_with)
                   and coalesce(place, '') <> all(:places)
                   and since <= :day
                   and until > :day
                   and (:everybody or practice = any(:practices) or person = any(:among))
                   and (:condition = '' or :condition = any(conditions))
                """)
                .params(params(granted, asked, places))
                .query(CaseloadStore::people)
                .single();
    }

    /// Everybody on the list on a day, in the order of their keys.
    List<ListedRow> everybody(SetGrant<ListEverybody> granted, LocalDate day) {
        return db.sql("""
                select person, entered_on
                  from population.listed
                  join population.summary using (person)
                 where :labels = any(seen_with)
                   and since <= :day
                   and until > :day
                 order by key
                """)
                .param("labels", granted.labelSet().code())
                .param("day", day)
                .query(LISTED)
                .list();
    }

    private static int people(ResultSet row, int number) throws SQLException {
        return row.getInt("people");
    }

    private static Map<String, Object> params(SetGrant<ListCaseload> granted, Question asked, String[] places) {
        Map<String, Object> params = new HashMap<>(Map.of(
                "by", asked.by().name(),
                "places", places,
                "day", asked.day(),
                "condition", asked.condition().orElse(""),
                "labels", granted.labelSet().code(),
                "sorting", asked.sorting().key(),
                "size", asked.pageSize(),
                "skipped", asked.skipped()));
        params.putAll(rows(granted.rows()));
        return params;
    }

    private static Map<String, Object> rows(SetGrant.Rows filter) {
        return switch (filter) {
            case SetGrant.Rows.None() -> Map.of("everybody", true, "practices", new String[0], "among", new Long[0]);
            case SetGrant.Rows.RegisteredWith(var practices) ->
                Map.of(
                        "everybody",
                        false,
                        "practices",
                        practices.stream().map(OdsCode::code).toArray(String[]::new),
                        "among",
                        new Long[0]);
            case SetGrant.Rows.Among(var people) ->
                Map.of(
                        "everybody",
                        false,
                        "practices",
                        new String[0],
                        "among",
                        people.stream().map(PersonId::value).toArray(Long[]::new));
        };
    }

    /// How deprived each area is, by decile. Lists are sorted by it.
    record Deprived(List<String> areas, List<Integer> deciles) {

        private Map<String, Object> params() {
            return Map.of("areas", areas.toArray(String[]::new), "deciles", deciles.toArray(Integer[]::new));
        }
    }
}
