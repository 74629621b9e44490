/// The coordination of a person's care.
///
/// | module | owns |
/// |---|---|
/// | [kith.coordination.cases] | cases, key workers and hand-overs |
/// | [kith.coordination.actions] | what is to be done for people, by whom and by when |
/// | [kith.coordination.needs] | what people need, and who meets it |
/// | [kith.coordination.gaps] | which needs have no support within a walk |
/// | [kith.coordination.plans] | the one plan of a person |
/// | [kith.coordination.documents] | letters, assessments and photographs about a person |
/// | [kith.coordination.contacts] | contacts with people, and what came of them |
/// | [kith.coordination.circles] | everybody who supports a person |
/// | [kith.coordination.candidates] | people whom a team may offer help, and what workers decide about them |
/// | [kith.coordination.people] | the list of people, its views, and hand-overs of several at once |
/// | [kith.coordination.today] | the first screen of a worker |
///
/// Other modules name the nested module that they use.
@ApplicationModule(
        allowedDependencies = {
            "coordination.cases",
            "coordination.actions",
            "coordination.needs",
            "coordination.gaps",
            "coordination.plans",
            "coordination.documents",
            "coordination.contacts",
            "coordination.circles",
            "coordination.candidates",
            "coordination.people",
            "coordination.today"
        })
@NullMarked
package kith.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
