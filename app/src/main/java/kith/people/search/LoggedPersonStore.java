package kith.people.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kith.access.AccessPermissions.ReadLog;
import kith.access.TaskGrant;
import kith.access.history.LoggedPeople;
import kith.access.history.LoggedPerson;
import kith.engine.terms.NhsNumber;
import kith.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Names the people in the audit log, by the first of each person's records that has a name.
@Repository
class LoggedPersonStore implements LoggedPeople {

    private final JdbcClient db;

    LoggedPersonStore(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<LoggedPerson> named(TaskGrant<ReadLog> granted, Collection<PersonId> people) {
        return db.sql("""
                select person, key, given_name, family_name, birth_date
                  from (select distinct on (link.person)
                               link.person, person.key, detail.given_name, detail.family_name, detail.birth_date
                          from people.link
                          join people.person on person.id = link.person
                          join people.detail on detail.record = link.record
                         where link.person = any(:people)
                         order by link.person, detail.family_name is null, link.record) named
                 order by family_name, given_name, birth_date, person
                """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, _) -> person(row))
                .list();
    }

    @Override
    public List<LoggedPerson> matching(TaskGrant<ReadLog> granted, String numberOrName, int atMost) {
        Long[] found = NhsNumber.find(numberOrName)
                .map(number -> withNumber(number, atMost))
                .orElseGet(() -> withName(numberOrName, atMost));
        return named(granted, List.of(found).stream().map(PersonId::new).toList());
    }

    private Long[] withNumber(NhsNumber number, int atMost) {
        return db.sql("""
                select distinct link.person
                  from people.detail
                  join people.link on link.record = detail.record
                 where detail.nhs_number = :number
                 order by link.person
                 limit :atMost
                """)
                .param("number", number.digits())
                .param("atMost", atMost)
                .query((row, _) -> row.getLong("person"))
                .list()
                .toArray(Long[]::new);
    }

    /// It reads every record, which an information governance lead does seldom enough.
    private Long[] withName(String name, int atMost) {
        return db.sql("""
                select distinct link.person
                  from people.detail
                  join people.link on link.record = detail.record
                 where lower(detail.family_name) = :name
                    or lower(concat_ws(' ', detail.given_name, detail.family_name)) = :name
                 order by link.person
                 limit :atMost
                """)
                .param("name", name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .param("atMost", atMost)
                .query((row, _) -> row.getLong("person"))
                .list()
                .toArray(Long[]::new);
    }

    private static LoggedPerson person(ResultSet row) throws SQLException {
        String given = row.getString("given_name");
        String family = row.getString("family_name");
        String name = ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
        return new LoggedPerson(
                new PersonId(row.getLong("person")),
                row.getObject("key", UUID.class),
                name.isEmpty() ? "Name not known" : name,
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)));
    }
}
