package kith.directory.sources;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The calendar of an entry.
///
/// @param address empty where a worker sent a file
/// @param readAt when it was read last; none where it was not read yet
/// @param remarks what could not be read, or was read in a way that somebody should know of
public record CalendarNow(
        String address, Optional<Instant> readAt, boolean failed, String outcome, List<String> remarks) {

    public CalendarNow {
        remarks = List.copyOf(remarks);
    }
}
