package kith.intake;

import java.time.Instant;
import kith.engine.feeds.Feed;
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

    public static String extractWord(Feed.Extract extract) {
        return switch (extract) {
            case FULL -> "full";
            case CHANGES -> "changes";
        };
    }
}
