package kith.coordination.cases;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.access.person.AlertsAndNeeds;
import kith.coordination.cases.CasePermissions.MyPeople;
import kith.kernel.PersonId;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Component;

/// The statements by which [Cases] reads, for a page that sends several together.
@Component
public class CaseQueries {

    private final CareCaseStore store;
    private final AlertsAndNeeds alerts;

    CaseQueries(CareCaseStore store, AlertsAndNeeds alerts) {
        this.store = store;
        this.alerts = alerts;
    }

    /// The cases of a person.
    public Query<?> of(PersonGrant grant) {
        return store.query(grant);
    }

    /// The people whose key worker the viewer is.
    public Query<?> mine(TaskGrant<MyPeople> granted) {
        return store.heldByQuery(granted);
    }

    /// Who these people are, with their alerts and communication needs.
    public List<Query<?>> named(TaskGrant<?> granted, Collection<PersonId> people) {
        return Stream.concat(Stream.of(store.namedQuery(granted, people)), alerts.queries(granted, people).stream())
                .toList();
    }
}
