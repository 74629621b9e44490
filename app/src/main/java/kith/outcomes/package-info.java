/// Measures of how people are, and how that changes.
///
/// **Words.** An *instrument* is a set of questions with a version, such as ONS4. A *measurement* is the answers that
/// a person gave, or a worker's judgement, on a day. A *score* is computed by the function of the instrument's
/// version, where the instrument has one.
///
/// **Start reading at** [Instrument] and [Instruments], then [Measurements].
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "access :: person",
            "access :: disclosure",
            "access :: relationships",
            "access :: workers",
            "population",
            "population :: person"
        })
@NullMarked
package kith.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
