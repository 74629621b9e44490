package kith.access.person;

import java.time.LocalDate;
import java.util.List;
import kith.access.PersonGrant;
import kith.kernel.reading.Query;
import kith.ui.person.BannerLine;

/// What a module adds to the banner of a person: alerts, the key worker, the next step.
///
/// The banner stands on every page about the person, so a part reads little, and writes no entry in the log.
public interface PersonBannerPart {

    /// The statements that the part reads, as far as the grant alone decides them. The page sends those of all parts to
    /// the database in one round trip.
    default List<Query<?>> queries(PersonGrant grant, LocalDate on) {
        return List.of();
    }

    /// The lines, each with its place in the banner; none if the module has nothing to say about this person.
    List<BannerLine> of(PersonGrant grant, PanelRequest request);
}
