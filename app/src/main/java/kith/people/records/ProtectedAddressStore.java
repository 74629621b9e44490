package kith.people.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.engine.terms.OdsCode;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Repository;

/// Reads whose address is protected. It takes no grant: what a grant discloses is decided by it.
@Repository
class ProtectedAddressStore {

    private final Queries queries;

    ProtectedAddressStore(Queries queries) {
        this.queries = queries;
    }

    /// Every record of those of these people whom a partner has flagged. They are found first, by an index of their
    /// own, because most pages show none of them.
    List<Registration> registrations(Collection<PersonId> people) {
        return queries.answer(registrationsQuery(people));
    }

    Query<List<Registration>> registrationsQuery(Collection<PersonId> people) {
        return Query.of(
                List.of(Registration.class, Set.copyOf(people)),
                """
                  with flagged as materialized (
                       select link.person
                         from people.link
                         join people.detail on detail.record = link.record
                        where link.person = any(:people)
                          and detail.flagged)
                select link.person, partner_record.partner, detail.practice, detail.said_at
                  from people.link
                  join people.partner_record on partner_record.id = link.record
                  join people.detail on detail.record = link.record
                 where link.person in (select person from flagged)
                """,
                Map.of("people", Sql.numbers(people)),
                ProtectedAddressStore::registration,
                rows -> rows);
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        return new Registration(
                new PersonId(row.getLong("person")),
                new PartnerId(row.getInt("partner")),
                Optional.ofNullable(row.getString("practice")).flatMap(OdsCode::find),
                row.getTimestamp("said_at").toInstant());
    }

    /// The practice that one record gives.
    record Registration(PersonId person, PartnerId partner, Optional<OdsCode> practice, Instant saidAt) {

        @Override
        public String toString() {
            return "a registration of " + person;
        }
    }
}
