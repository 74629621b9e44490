package kith.population;

import java.time.LocalDate;
import kith.access.PersonGrant;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Component;

/// The statements by which [Lists] reads about one person, for a page that sends several together.
@Component
public class PersonQueries {

    private final ListStore store;

    PersonQueries(ListStore store) {
        this.store = store;
    }

    /// Who the person is.
    public Query<?> somebody(PersonGrant granted) {
        return store.summaryQuery(granted);
    }

    /// The conditions of a person who is shown with them.
    public Query<?> conditions(PersonGrant granted, LocalDate day) {
        return store.registersQuery(granted, day);
    }
}
