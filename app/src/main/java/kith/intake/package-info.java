/// Takes partners' extracts in.
///
/// **Words**: a *run* is one import of one partner's extract; a *reject* is a line that was turned away or a value that
/// was set aside; what is *held* is about somebody of whom the partner has not yet said who they are.
///
/// **Start reading at** [Intake]; for people whom workers add at [ByHand].
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "places",
            "partners",
            "access",
            "access :: workers",
            "people.records",
            "people.linkage",
            "people.search",
            "record",
            "population"
        })
@NullMarked
package kith.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
