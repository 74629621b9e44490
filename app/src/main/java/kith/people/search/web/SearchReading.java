package kith.people.search.web;

import java.util.List;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.kernel.PersonId;
import kith.people.search.Found;
import kith.people.search.FoundPerson;
import kith.people.search.PersonSearch;
import kith.people.search.SearchPermissions.SearchPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks for people, and writes down what for and whom it showed, in one transaction.
@Component
public class SearchReading {

    private final PersonSearch people;
    private final Grants grants;

    SearchReading(PersonSearch people, Grants grants) {
        this.people = people;
        this.grants = grants;
    }

    @Transactional
    public Found find(TaskGrant<SearchPeople> granted, SearchForm form) {
        Found found = people.search(granted, form.search());
        grants.found(granted, form.terms(), people(found));
        return found;
    }

    /// Shows the results of a search once more. It is recorded, and counts as no other search.
    @Transactional
    public Found again(TaskGrant<SearchPeople> granted, SearchForm form) {
        Found found = people.search(granted, form.search());
        grants.shown(granted, "search results again", people(found));
        return found;
    }

    private static List<PersonId> people(Found found) {
        return found.people().stream().map(FoundPerson::person).toList();
    }
}
