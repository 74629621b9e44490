package kith.access.person;

import java.util.List;
import kith.access.PersonGrant;
import kith.ui.person.BannerLine;

/// What a module adds to the banner of a person: alerts, the key worker, the next step.
///
/// The banner stands on every page about the person, so a part reads little, and writes no entry in the log.
public interface PersonBannerPart {

    /// The lines, each with its place in the banner; none if the module has nothing to say about this person.
    List<BannerLine> of(PersonGrant grant, PanelRequest request);
}
