package kith.access.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// What was true of the log at one moment: how many entries it had, and the root of the tree over them.
///
/// Its text is a checkpoint of C2SP tlog-checkpoint: the name of the log, the size, the root in base 64, and the
/// time as a line of our own.
@NamedInterface("audit")
public record Checkpoint(long size, String root, Instant at) {

    static final String ORIGIN = "kith.audit";
    private static final String TIME = "time ";

    /// The text that is signed.
    String text() {
        return String.join("\n", ORIGIN, Long.toString(size), root, TIME + at) + "\n";
    }

    /// Reads the text of a note; empty where it is not of this log.
    static Optional<Checkpoint> of(String text) {
        List<String> lines = text.lines().toList();
        try {
            return lines.size() == 4
                            && lines.get(0).equals(ORIGIN)
                            && lines.get(3).startsWith(TIME)
                    ? Optional.of(new Checkpoint(
                            Long.parseLong(lines.get(1)),
                            lines.get(2),
                            Instant.parse(lines.get(3).substring(TIME.length()))))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
