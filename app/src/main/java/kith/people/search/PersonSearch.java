package kith.people.search;

import kith.access.TaskGrant;
import kith.access.person.AlertsAndNeeds;
import kith.people.search.SearchPermissions.SearchPeople;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds people across the borough from any combination of what is known about them.
@Service
public class PersonSearch {

    private final CandidateSearch finding;
    private final AlertsAndNeeds alerts;

    PersonSearch(CandidateSearch finding, AlertsAndNeeds alerts) {
        this.finding = finding;
        this.alerts = alerts;
    }

    /// Finds people; finds nobody when the search says too little. The caller records who was shown.
    @Transactional(propagation = Propagation.MANDATORY)
    public Found search(TaskGrant<SearchPeople> granted, Search search) {
        if (!search.isEnough()) {
            return Found.NOBODY;
        }
        Found found = finding.find(granted, search);
        return found.with(alerts.of(
                granted, found.people().stream().map(FoundPerson::person).toList()));
    }
}
