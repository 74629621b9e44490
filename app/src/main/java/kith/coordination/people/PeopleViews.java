package kith.coordination.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kith.access.TaskGrant;
import kith.coordination.people.PeopleListPermissions.ListPeople;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The views of the list of people that each worker saved. They hold filters, and nothing about a person.
@Service
public class PeopleViews {

    private static final int AT_MOST = 20;

    private final PeopleViewStore store;
    private final Clock clock;

    PeopleViews(PeopleViewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The viewer's own views, by name.
    @Transactional(readOnly = true)
    public List<SavedView> mine(TaskGrant<ListPeople> granted) {
        return store.of(granted);
    }

    /// The statement that reads them, for a page that sends several together.
    public Query<?> query(TaskGrant<ListPeople> granted) {
        return store.query(granted);
    }

    /// Saves filters under a name, which may be the name of a view that they replace.
    ///
    /// @return why it is not saved; empty where it is
    @Transactional
    public Optional<String> save(TaskGrant<ListPeople> granted, String name, String filters) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return Optional.of("Give the view a name");
        }
        if (stripped.length() > SavedView.LONGEST_NAME) {
            return Optional.of("The name must have %d characters or fewer".formatted(SavedView.LONGEST_NAME));
        }
        if (filters.length() > SavedView.LONGEST_FILTERS) {
            return Optional.of("These filters are too long to save");
        }
        List<SavedView> mine = store.of(granted);
        if (mine.size() >= AT_MOST
                && mine.stream().noneMatch(view -> view.name().equals(stripped))) {
            return Optional.of("You have %d views. Remove one first".formatted(AT_MOST));
        }
        store.save(granted, new SavedView(stripped, filters), clock.instant());
        return Optional.empty();
    }

    @Transactional
    public void remove(TaskGrant<ListPeople> granted, String name) {
        store.remove(granted, name);
    }
}
