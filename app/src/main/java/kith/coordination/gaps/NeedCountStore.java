package kith.coordination.gaps;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.VerificationStatus;
import kith.engine.terms.SecurityLabel;
import kith.kernel.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the people who have a need, by the small area they live in. It reads what partners say, of the label that is
/// open to everybody, and names nobody. Somebody whose address is protected has no area.
@Repository
class NeedCountStore {

    private static final RowMapper<NeedCountRow> COUNT = Sql.row(NeedCountRow.class);

    private static final int[] REFUTED = Stream.of(VerificationStatus.values())
            .filter(status -> !status.isStoodBy())
            .mapToInt(VerificationStatus::code)
            .toArray();

    private static final int[] OVER = Stream.of(ClinicalStatus.values())
            .filter(status -> !status.isGoingOn())
            .mapToInt(ClinicalStatus::code)
            .toArray();

    private final JdbcClient db;

    NeedCountStore(JdbcClient db) {
        this.db = db;
    }

    /// The different words and codes in which partners say needs.
    List<Wording> wordings() {
        return db.sql("""
                select distinct coalesce(code, '') as code, coalesce(words, '') as words
                  from record.current_fact
                 where kind = 1
                   and class = :normal
                """)
                .param("normal", SecurityLabel.NORMAL.code())
                .query((row, _) -> new Wording(row.getString("code"), row.getString("words")))
                .list();
    }

    /// Living people by area and need, of what holds on a day. Whoever has a need by several sources counts once.
    ///
    /// @param sorted what is a need that counts, and which
    List<NeedCountRow> counts(LocalDate day, List<SortedWording> sorted) {
        return db.sql("""
                select coalesce(place.area21, '') as area, sorted.need, count(distinct place.person) as people
                  from unnest(:codes, :wordings, :needs) as sorted (code, words, need)
                  join record.current_fact as fact
                    on coalesce(fact.code, '') = sorted.code
                   and coalesce(fact.words, '') = sorted.words
                  join people.linked_record as linked on linked.record = fact.record
                  join population.person_place as place on place.person = linked.person
                 where fact.kind = 1
                   and fact.class = :normal
                   and fact.verification <> all(:refuted)
                   and (fact.happened is null or fact.happened <= :day)
                   and (fact.ended > :day or fact.ended is null and fact.clinical <> all(:over))
                   and place.dead_on > :day
                 group by place.area21, sorted.need
                """)
                .param("codes", texts(sorted.stream().map(one -> one.wording().code())))
                .param(
                        "wordings",
                        texts(sorted.stream().map(one -> one.wording().words())))
                .param("needs", texts(sorted.stream().map(SortedWording::need)))
                .param("normal", SecurityLabel.NORMAL.code())
                .param("refuted", REFUTED)
                .param("over", OVER)
                .param("day", day)
                .query(COUNT)
                .list();
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    /// How a partner says a need: its code and its words, empty where it sent none.
    record Wording(String code, String words) {

        /// Words about people are not for logs.
        @Override
        public String toString() {
            return "Wording[" + code + "]";
        }
    }

    /// The same with the need that it is about.
    record SortedWording(Wording wording, String need) {}
}
