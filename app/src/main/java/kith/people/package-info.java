/// Which records are about one person.
///
/// Five nested modules, each using only those above it:
///
/// | module | owns |
/// |---|---|
/// | [kith.people.records] | partners' records, what they say about a person, links, people |
/// | [kith.people.linkage] | the match model, links by it and by workers' decisions, possible matches |
/// | [kith.people.review] | the clerical review of possible matches |
/// | [kith.people.search] | the search for a person |
/// | [kith.people.quality] | measurement of linkage quality |
///
/// Other modules name the nested module that they use.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "access :: disclosure",
            "people.records",
            "people.linkage",
            "people.review",
            "people.search",
            "people.quality"
        })
@NullMarked
package kith.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
