package kith.intake.runs;

import java.time.Instant;
import java.util.Optional;
import kith.engine.feeds.Feed;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.kernel.WorkerId;

/// What was asked for when an import began.
///
/// @param source the name of the folder or file, never a whole path
/// @param extracted when the partner made the extract, if it says
/// @param totalBytes the size of the files
public record ImportRequest(
        RunId id,
        PartnerId partner,
        String source,
        Feed.Extract extract,
        WorkerId startedBy,
        Instant startedAt,
        Optional<Instant> extracted,
        long totalBytes) {}
