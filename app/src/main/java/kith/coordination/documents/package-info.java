/// Documents about a person: letters, assessments, photographs.
///
/// **Words.** A *document* has *versions*, each a file that is kept byte for byte as it was sent. Whoever adds it says
/// for whom it is (its *audience*) and how confidential it is (its *security label*). A document is *withdrawn* with a
/// reason, and never deleted. Every opening of a file is recorded.
///
/// **Start reading at** [Document] and [DocumentFormat], then [Documents].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "access :: disclosure",
            "access :: person",
            "access :: relationships",
            "access :: workers",
            "population",
            "population :: person"
        })
@NullMarked
package kith.coordination.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
