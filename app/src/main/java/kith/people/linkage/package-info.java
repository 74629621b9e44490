/// Links the records that are about one person.
///
/// The *match model* in force links records; where there is none, the first rule does. A worker's *decision*
/// about two records overrides both.
///
/// **Start reading at** [Linkage]; for a full match at [Matcher]; for decisions at [ClericalDecisions].
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "access", "access :: disclosure", "access :: workers", "people.records"})
@NullMarked
package kith.people.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
