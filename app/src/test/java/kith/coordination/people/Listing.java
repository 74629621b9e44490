package kith.coordination.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.coordination.actions.Acting;
import kith.coordination.cases.CasePermissions;
import kith.coordination.people.PeopleListPermissions.ListPeople;
import kith.coordination.people.PeopleQuestion.Alerts;
import kith.coordination.people.PeopleQuestion.Contact;
import kith.coordination.people.PeopleQuestion.Order;
import kith.coordination.people.PeopleQuestion.State;
import kith.coordination.people.PeopleQuestion.Whose;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.Coverage;
import kith.partners.OrganisationCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A coordinator and a link worker of one team, and people on the three-conditions list, on a database of their own.
final class Listing {

    static final PeopleQuestion ALL = asked(Whose.EVERYBODY, Optional.empty(), Optional.empty(), Order.NAME);
    static final String PRACTICE = "G85034";

    final Acting acting;
    final WorkerId amara;
    final WorkerId adam;
    final PeopleList people;

    Listing(String name) {
        acting = new Acting(name);
        amara = acting.worker("amara", Role.COORDINATOR);
        adam = acting.worker("adam", Role.LINK_WORKER);
        people = acting.kith.bean(PeopleList.class);
    }

    static PeopleQuestion asked(Whose whose, Optional<State> state, Optional<String> condition, Order order) {
        return new PeopleQuestion(
                whose, Optional.empty(), state, Optional.empty(), Alerts.ANY, condition, Contact.ANY, order, 1, 25);
    }

    /// @param seenWith the label sets that see the person on the list
    PersonId listed(String family, String seenWith, String... conditions) {
        PersonId person = acting.somebody();
        JdbcClient db = acting.kith.database.client();
        db.sql("""
                insert into population.summary (person, key, given_name, family_name, name_order, birth_exact, adult_on,
                                                dead_on, flagged, partners, print)
                values (:person, :key, 'Ada', :family, lower(:family), false, 'infinity', 'infinity', false, 1, 0)
                """)
                .param("person", person.value())
                .param("key", new UUID(0, person.value()))
                .param("family", family)
                .update();
        if (conditions.length > 0) {
            db.sql("""
                    insert into population.listed (person, since, until, entered_on, conditions, name_order, birth_date,
                                                   practice, seen_with)
                    values (:person, '2026-01-01', 'infinity', '2026-01-01', :conditions, lower(:family), '1950-01-01',
                            :practice, cast(:seenWith as int[]))
                    """)
                    .param("person", person.value())
                    .param("conditions", conditions)
                    .param("family", family)
                    .param("practice", PRACTICE)
                    .param("seenWith", seenWith)
                    .update();
        }
        return person;
    }

    Viewer viewer(WorkerId worker, Role role, OrganisationCode organisation) {
        Viewer first = acting.viewer(worker);
        return new Viewer(worker, first.name(), role, organisation, Acting.TEAM, Coverage.NOTHING, first.purpose());
    }

    TaskGrant<ListPeople> listing(Viewer viewer) {
        return acting.kith
                .bean(Grants.class)
                .decide(viewer, PeopleListPermissions.LIST)
                .orRefuse();
    }

    TaskGrant<ListPeople> linkWorker() {
        return listing(viewer(adam, Role.LINK_WORKER, new OrganisationCode("QHS")));
    }

    /// A GP of the practice, who sees its list.
    TaskGrant<ListPeople> gp() {
        return listing(viewer(amara, Role.GP, new OrganisationCode(PRACTICE)));
    }

    /// Somebody at the desk of the practice, who sees nothing that is sensitive.
    TaskGrant<ListPeople> desk() {
        return listing(viewer(amara, Role.PRACTICE_STAFF, new OrganisationCode(PRACTICE)));
    }

    PersonGrant coordinating(WorkerId worker, PersonId person) {
        return TestGrants.person(
                CasePermissions.COORDINATE, viewer(worker, Role.COORDINATOR, new OrganisationCode("QHS")), person);
    }

    List<String> names(TaskGrant<ListPeople> granted, PeopleQuestion asked) {
        return people.people(granted, asked).people().stream()
                .map(ListedPerson::name)
                .toList();
    }

    void forget() {
        acting.forget("coordination.people_view", "population.listed", "population.summary");
    }
}
