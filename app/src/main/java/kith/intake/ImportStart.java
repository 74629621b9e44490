package kith.intake;

import java.time.Instant;
import java.time.LocalDate;
import kith.engine.feeds.Feed;
import kith.kernel.London;
import kith.kernel.PartnerId;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// An import that is about to start.
///
/// @param print tells these files from others
public record ImportStart(
        PartnerId partner,
        String source,
        String print,
        String extract,
        boolean dry,
        WorkerId startedBy,
        @Nullable Instant extracted,
        long totalBytes,
        Instant now) {

    /// The day on which the extract was made, or else is imported. None is made later than it is imported.
    LocalDate day() {
        Instant made = extracted == null || extracted.isAfter(now) ? now : extracted;
        return London.dayOf(made);
    }

    public static String extractWord(Feed.Extract extract) {
        return switch (extract) {
            case FULL -> "full";
            case CHANGES -> "changes";
        };
    }
}
