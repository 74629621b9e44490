package kith.access;

import java.util.Optional;
import kith.ui.Panel;

/// What a module adds to a person's page. `web` puts the panels in order and writes one entry in the log for
/// the page.
public interface PersonPanel {

    /// The panel, or empty if the module has nothing to show about this person.
    Optional<Panel> of(PersonGrant grant, PanelRequest request);
}
