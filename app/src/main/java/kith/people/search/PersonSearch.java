package kith.people.search;

import kith.access.Granted;
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
    public Found search(Granted granted, Search search) {
        granted.mustOpenSearch();
        return search.isEnough() ? finding.find(granted, search) : Found.NOBODY;
    }
}
