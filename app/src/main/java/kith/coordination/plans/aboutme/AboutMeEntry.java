package kith.coordination.plans.aboutme;

import java.time.Instant;
import java.util.Optional;
import kith.access.disclosure.Audience;
import kith.kernel.WorkerId;

/// Something that was written under a heading of About Me.
public sealed interface AboutMeEntry {

    /// Its number; later entries have higher ones.
    long number();

    AboutMeHeading heading();

    String words();

    /// For whom it is.
    Audience audience();

    /// The worker who recorded it.
    WorkerId by();

    Instant at();

    /// What the person says. The last words under a heading count, and the ones before are kept.
    ///
    /// @param supporter who supported the person to write it; empty where nobody did
    record Said(
            long number,
            AboutMeHeading heading,
            String words,
            Optional<String> supporter,
            Audience audience,
            WorkerId by,
            Instant at)
            implements AboutMeEntry {

        @Override
        public String toString() {
            return "Said[%d, %s]".formatted(number, heading);
        }
    }

    /// What a worker found to be different. It stands until the person's words are written again.
    record Flag(long number, AboutMeHeading heading, String words, Audience audience, WorkerId by, Instant at)
            implements AboutMeEntry {

        @Override
        public String toString() {
            return "Flag[%d, %s]".formatted(number, heading);
        }
    }
}
