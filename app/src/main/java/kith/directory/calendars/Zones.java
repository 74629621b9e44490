package kith.directory.calendars;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import kith.kernel.London;

/// Time zones by the names that calendars give them: those of the IANA, and those of Windows that Exchange writes.
final class Zones {

    private static final Map<String, ZoneId> WINDOWS = Map.ofEntries(
            Map.entry("GMT Standard Time", London.ZONE),
            Map.entry("GMT Daylight Time", London.ZONE),
            Map.entry("British Summer Time", London.ZONE),
            Map.entry("Greenwich Standard Time", ZoneOffset.UTC),
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("Coordinated Universal Time", ZoneOffset.UTC),
            Map.entry("W. Europe Standard Time", ZoneId.of("Europe/Berlin")),
            Map.entry("Romance Standard Time", ZoneId.of("Europe/Paris")),
            Map.entry("Central Europe Standard Time", ZoneId.of("Europe/Budapest")),
            Map.entry("Central European Standard Time", ZoneId.of("Europe/Warsaw")),
            Map.entry("GTB Standard Time", ZoneId.of("Europe/Bucharest")),
            Map.entry("FLE Standard Time", ZoneId.of("Europe/Kyiv")),
            Map.entry("Turkey Standard Time", ZoneId.of("Europe/Istanbul")),
            Map.entry("Eastern Standard Time", ZoneId.of("America/New_York")),
            Map.entry("Pacific Standard Time", ZoneId.of("America/Los_Angeles")),
            Map.entry("India Standard Time", ZoneId.of("Asia/Kolkata")));

    /// The zone of a name; none where nobody knows it.
    static Optional<ZoneId> find(String written) {
        String name = written.replace("\"", "").strip();
        ZoneId windows = WINDOWS.get(name);
        if (windows != null) {
            return Optional.of(windows);
        }
        if (name.matches("\\(UTC[^)]*\\).*\\bLondon\\b.*")) {
            return Optional.of(London.ZONE);
        }
        // Some programs write a path before the name of the zone.
        String[] parts = name.split("/");
        String last = parts.length > 2 ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : name;
        try {
            return last.matches("[A-Za-z_+-]+/[A-Za-z_+-]+|UTC|GMT") ? Optional.of(ZoneId.of(last)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Zones() {}
}
