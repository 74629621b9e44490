package kith.coordination.contacts;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.Grant;
import kith.access.PersonGrant;
import kith.access.SetGrant;
import kith.access.TaskGrant;
import kith.coordination.contacts.Contact.EnteredInError;
import kith.coordination.contacts.Contact.Entry;
import kith.coordination.contacts.Contact.Facts;
import kith.coordination.contacts.Contact.Recorded;
import kith.kernel.ActionId;
import kith.kernel.ContactId;
import kith.kernel.PersonId;
import kith.kernel.Sql;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps contacts in `coordination.contact`.
@Repository
class ContactStore {

    private static final RowMapper<ContactRow> ROW = Sql.row(ContactRow.class);

    private final JdbcClient db;
    private final Queries queries;

    ContactStore(JdbcClient db, Queries queries) {
        this.db = db;
        this.queries = queries;
    }

    Recorded add(PersonGrant grant, Facts facts, Optional<ActionId> nextStep, Instant at) {
        ContactId id = db.sql("""
                insert into coordination.contact (person, recorded_for, on_day, way, whom, result, note, next_step,
                                                  recorded_by, recorded_at, state)
                values (:person, :person, :on, :way, :whom, :result, :note, :nextStep, :by, :at, 'recorded')
                returning id
                """)
                .param("person", Sql.value(grant.person()))
                .param("on", facts.on())
                .param("way", facts.way().key())
                .param("whom", facts.whom().key())
                .param("result", facts.result().key())
                .param("note", facts.note())
                .param("nextStep", nextStep.map(ActionId::value).orElse(null), Types.BIGINT)
                .param("by", Sql.value(grant.viewer().worker()))
                .param("at", Sql.value(at))
                .query((row, _) -> new ContactId(row.getLong("id")))
                .single();
        return new Recorded(
                new Entry(id, grant.person(), facts, nextStep, grant.viewer().worker(), at));
    }

    /// A contact with this person as it stands, held until the transaction ends.
    Optional<Contact> lock(PersonGrant grant, ContactId id) {
        return db.sql("""
                select id, person, on_day, way, whom, result, note, next_step, recorded_by, recorded_at, state,
                       ended_because, ended_by, ended_at
                  from coordination.contact
                 where id = :id
                   and person = :person
                   for update
                """)
                .param("id", Sql.value(id))
                .param("person", Sql.value(grant.person()))
                .query(ROW)
                .optional()
                .map(ContactRow::toContact);
    }

    /// The contacts with one person, the latest first.
    List<Recorded> of(PersonGrant grant) {
        return inState("recorded", grant).stream().map(ContactRow::recorded).toList();
    }

    /// The contacts with one person that were entered in error, the latest first.
    List<EnteredInError> mistakes(PersonGrant grant) {
        return inState("entered-in-error", grant).stream()
                .map(row -> (EnteredInError) row.toContact())
                .toList();
    }

    private List<ContactRow> inState(String state, PersonGrant grant) {
        return db.sql("""
                select id, person, on_day, way, whom, result, note, next_step, recorded_by, recorded_at, state,
                       ended_because, ended_by, ended_at
                  from coordination.contact
                 where person = :person
                   and state = :state
                 order by on_day desc, id desc
                """)
                .param("person", Sql.value(grant.person()))
                .param("state", state)
                .query(ROW)
                .list();
    }

    Map<PersonId, Recorded> last(SetGrant<?> granted, Collection<PersonId> people) {
        return granted.covers(people) ? last(people) : Map.of();
    }

    Map<PersonId, Recorded> last(TaskGrant<?> granted, Collection<PersonId> people) {
        return granted.covers(people) ? last(people) : Map.of();
    }

    Map<PersonId, Recorded> last(PersonGrant grant) {
        return last(List.of(grant.person()));
    }

    private Map<PersonId, Recorded> last(Collection<PersonId> people) {
        return queries.answer(lastQuery(people));
    }

    Query<Map<PersonId, Recorded>> lastQuery(Grant granted, Collection<PersonId> people) {
        return lastQuery(granted.covers(people) ? people : List.of());
    }

    private static Query<Map<PersonId, Recorded>> lastQuery(Collection<PersonId> people) {
        return Query.of(
                List.of(ContactStore.class, Set.copyOf(people)),
                """
                select id, contact.person, on_day, way, whom, result, note, next_step, recorded_by, recorded_at, state,
                       ended_because, ended_by, ended_at
                  from unnest((select :people::bigint[])) as asked (person)
                 cross join lateral (select *
                                       from coordination.contact
                                      where person = asked.person
                                        and state = 'recorded'
                                      order by on_day desc, id desc
                                      limit 1) contact
                """,
                Map.of("people", Sql.numbers(people)),
                ROW,
                rows -> rows.stream().collect(Collectors.toMap(ContactRow::person, ContactRow::recorded)));
    }

    void save(Contact contact) {
        db.sql("""
                update coordination.contact
                   set state = :state, ended_because = :endedBecause, ended_by = :endedBy, ended_at = :endedAt
                 where id = :id
                """).paramSource(Sql.values(ContactRow.of(contact))).update();
    }
}
