package kith.intake.runs;

import java.time.Instant;

/// How far an import has come.
///
/// @param seenAt when it last showed that it was alive
/// @param readBytes how much of the files it has read
public record SoFar(Instant seenAt, long readBytes, Tally tally) {

    public static SoFar atTheStart(Instant now) {
        return new SoFar(now, 0, Tally.NOTHING);
    }
}
