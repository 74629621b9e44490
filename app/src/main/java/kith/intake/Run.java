package kith.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.kernel.WorkerId;

/// One import of one partner's extract, as it stands.
///
/// @param source what was taken in: the name of a folder or file, never a whole path
/// @param seenAt when it last showed that it was alive
/// @param people how many people the extract is about
public record Run(
        RunId id,
        PartnerId partner,
        String source,
        boolean dry,
        boolean full,
        State state,
        WorkerId startedBy,
        Instant startedAt,
        Instant seenAt,
        Optional<Instant> finishedAt,
        Optional<Instant> extracted,
        long totalBytes,
        long readBytes,
        Tally tally,
        long people,
        Optional<String> trouble) {

    /// Where a run is in its life.
    public enum State {
        RUNNING,
        FINISHED,
        /// Stopped half way. What it had stored is stored; the same files given again carry on.
        INTERRUPTED,
        /// Taken back: what it brought is kept and no longer counts.
        UNDONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// Whether it can still be taken back.
    public boolean canBeUndone() {
        return !dry && (state == State.FINISHED || state == State.INTERRUPTED);
    }
}
