/// Imports partners' extracts.
///
/// **Words**: an *import run* is one import of one partner's extract; a *reject* is a line that was not stored,
/// or a value that was set aside; an item is *held* while the partner has not sent the demographics of the
/// person.
///
/// **Start reading at** [Intake], then [ImportRun] for the states of an import and [ImportPipeline] for its
/// stages; for people whom workers add, at [ByHand].
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "places",
            "partners",
            "access",
            "access :: person",
            "access :: disclosure",
            "access :: workers",
            "people.records",
            "people.linkage",
            "people.search",
            "record",
            "population",
            "population :: derivation"
        })
@NullMarked
package kith.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
