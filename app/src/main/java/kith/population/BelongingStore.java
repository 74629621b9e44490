package kith.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.access.LabelSet;
import kith.access.RequestedPerson;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.OdsCode;
import kith.kernel.PersonId;
import kith.kernel.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads where people belong, which a decision asks before there is a grant.
@Repository
class BelongingStore {

    private static final String LISTED_WITH = """
            array(select label
                    from population.listed
                   cross join unnest(seen_with) label
                   where listed.person = summary.person
                     and since <= :day
                     and until > :day)""";

    private final JdbcClient db;

    BelongingStore(JdbcClient db) {
        this.db = db;
    }

    /// Whom a key stands for. It takes no grant: it is asked for one. A page that is being read also learns where the
    /// person belongs, which the decision asks next, and learns as much where there is nobody.
    Optional<PersonId> requested(UUID key, LocalDate day) {
        Optional<Asked> found = db.sql("""
                select summary.person, summary.practice, summary.area21,
                       %s as listed_with
                  from people.person_key named
                  join population.summary on summary.person = named.person
                 where named.key = :key
                """.formatted(LISTED_WITH))
                .param("key", key)
                .param("day", day)
                .query((row, _) -> new Asked(new PersonId(row.getLong("person")), belonging(row)))
                .optional();
        Asked asked = found.orElse(new Asked(RequestedPerson.NOBODY, Belongs.NOWHERE));
        ReadOnce.answer(question(asked.person(), day), asked::belongs);
        return found.map(Asked::person);
    }

    /// Where a person is registered and resident, and whether they are on the three-conditions list on a day.
    /// It takes no grant: a decision asks for it, also about a person who does not exist.
    Belongs belongs(PersonId person, LocalDate day) {
        return ReadOnce.answer(
                question(person, day),
                () -> db.sql("""
                select practice, area21,
                       %s as listed_with
                  from population.summary
                 where person = :person
                """.formatted(LISTED_WITH))
                        .param("person", person.value())
                        .param("day", day)
                        .query((row, _) -> belonging(row))
                        .optional()
                        .orElse(Belongs.NOWHERE));
    }

    private static Object question(PersonId person, LocalDate day) {
        return List.of(Belongs.class, person, day);
    }

    private static Belongs belonging(ResultSet row) throws SQLException {
        return new Belongs(
                Optional.ofNullable(row.getString("practice")).flatMap(OdsCode::find),
                Optional.ofNullable(row.getString("area21")).flatMap(LsoaCode::find),
                Set.copyOf(List.of((Integer[]) row.getArray("listed_with").getArray())));
    }

    /// @param listedWith the label sets with which the person is seen on the three-conditions list
    record Belongs(Optional<OdsCode> practice, Optional<LsoaCode> area21, Set<Integer> listedWith) {

        static final Belongs NOWHERE = new Belongs(Optional.empty(), Optional.empty(), Set.of());

        Belongs {
            listedWith = Set.copyOf(listedWith);
        }

        boolean isListed(LabelSet labels) {
            return listedWith.contains(labels.code());
        }
    }

    private record Asked(PersonId person, Belongs belongs) {}
}
