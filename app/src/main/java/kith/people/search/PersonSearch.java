package kith.people.search;

import kith.access.TaskGrant;
import kith.people.search.SearchPermissions.SearchPeople;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds people across the borough from any combination of what is known about them.
@Service
public class PersonSearch {

    private final CandidateSearch finding;

    PersonSearch(CandidateSearch finding) {
        this.finding = finding;
    }

    /// Finds people; finds nobody when the search says too little. The caller records who was shown.
    @Transactional(propagation = Propagation.MANDATORY)
    public Found search(TaskGrant<SearchPeople> granted, Search search) {
        return search.isEnough() ? finding.find(granted, search) : Found.NOBODY;
    }
}
