package kith.record.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.access.Grant;
import kith.access.disclosure.Disclosures;
import kith.access.disclosure.PersonField;
import kith.access.person.AlertsAndNeeds;
import kith.access.person.PersonAlert;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The alerts that partners have sent and that hold today. What several partners say of one thing is said once.
@Component
class KnownAlerts implements AlertsAndNeeds {

    private static final Comparator<PersonAlert> SAFETY_FIRST =
            Comparator.comparing(PersonAlert::kind).thenComparing(PersonAlert::words);

    private final FactStore store;
    private final AlertRules rules = AlertRules.current();
    private final Clock clock;

    KnownAlerts(FactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, List<PersonAlert>> of(Grant granted, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        LocalDate today = London.today(clock);
        Map<PersonId, Map<String, PersonAlert>> byTopic = new HashMap<>();
        for (FactRow row : store.alerts(granted, people)) {
            PersonAlert alert = rules.alert(row.code(), row.words());
            if (row.holdsOn(today) && Disclosures.opens(granted, field(alert.kind()))) {
                byTopic.computeIfAbsent(new PersonId(row.person()), _ -> new TreeMap<>())
                        .merge(rules.topic(alert, row.code()), alert, KnownAlerts::fuller);
            }
        }
        Map<PersonId, List<PersonAlert>> alerts = new HashMap<>();
        byTopic.forEach((person, theirs) -> {
            List<PersonAlert> sorted = new ArrayList<>(theirs.values());
            sorted.sort(SAFETY_FIRST);
            alerts.put(person, List.copyOf(sorted));
        });
        return alerts;
    }

    /// How to visit and write to somebody is told to everybody who may know who they are.
    private static PersonField field(PersonAlert.Kind kind) {
        return switch (kind) {
            case SAFETY -> PersonField.SAFETY_ALERT;
            case COMMUNICATION -> PersonField.COMMUNICATION_NEED;
            case OTHER -> PersonField.CLINICAL_ENTRY;
        };
    }

    private static PersonAlert fuller(PersonAlert one, PersonAlert other) {
        int longer = Integer.compare(one.words().length(), other.words().length());
        return longer > 0 || (longer == 0 && one.words().compareTo(other.words()) <= 0) ? one : other;
    }

    @Override
    public List<Query<?>> queries(Grant granted, Collection<PersonId> people) {
        return List.of(store.alertsOrAllQuery(granted, people));
    }
}
