/// Contacts with people: when, how, with whom, and what came of it.
///
/// **Words.** A *contact* is a time that a worker was in touch with a person, or tried to be. Its *next step*
/// is an action.
///
/// **Start reading at** [Contact], then [Contacts].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "access :: person",
            "access :: disclosure",
            "population",
            "population :: changes",
            "population :: person",
            "coordination.cases",
            "coordination.actions"
        })
@NullMarked
package kith.coordination.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
