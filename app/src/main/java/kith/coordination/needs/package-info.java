/// The needs of a person as one picture: what partners, workers and the person say, across body, mind, home, money,
/// connection, safety, contribution and control.
///
/// **Words.** A *statement* is what one source, or one conversation, says a person needs. Statements of one *kind of
/// need* are one *need*, whoever says it. A worker can *sort* a statement into another need. A need is open, being
/// met by somebody, met, or not wanted by the person.
///
/// **Start reading at** [PersonNeed] and [NeedPicture], then [Needs].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "access :: person",
            "access :: disclosure",
            "access :: workers",
            "population",
            "population :: person",
            "record :: facts",
            "coordination.cases",
            "coordination.actions"
        })
@NullMarked
package kith.coordination.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
