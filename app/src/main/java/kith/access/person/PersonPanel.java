package kith.access.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.PersonGrant;
import kith.kernel.reading.Query;
import kith.ui.Panel;
import kith.ui.person.PersonTab;

/// What a module adds to a person's page. The page puts the panels of a tab in order and writes one entry in
/// the log for the page, so a panel writes none.
public interface PersonPanel {

    /// The tab on which it stands.
    default PersonTab tab() {
        return PersonTab.SUMMARY;
    }

    /// Whether the grant opens any of it. A tab is offered where this holds of one of its panels. It reads
    /// nothing.
    default boolean isOpenTo(PersonGrant grant) {
        return true;
    }

    /// The statements that the panel reads, as far as the grant alone decides them. The page sends those of all
    /// parts to the database in one round trip.
    default List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return List.of();
    }

    /// The panel, or empty if the module has nothing to show about this person.
    Optional<Panel> of(PersonGrant grant, PanelRequest request);
}
