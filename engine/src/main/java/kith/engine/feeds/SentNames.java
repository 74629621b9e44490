package kith.engine.feeds;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kith.engine.feeds.fhir.ResourceTypes;

/// Names for files that are sent together, under any names: each says what kind of file it is and holds nothing else
/// that the sender typed.
public final class SentNames {

    private static final String KNOWN_ENDING = "[a-z0-9]{1,8}";

    private final Map<String, Integer> given = new HashMap<>();

    /// The name for the next file.
    ///
    /// @param sent the sender's own name for it, with or without folders
    public String next(String sent) {
        String name = ownName(sent);
        String packed = packedEnding(name);
        String ending = ending(name);
        String stem = stem(name);
        int number = given.merge(stem + ending + packed, 1, Integer::sum);
        return (number == 1 ? stem : stem + "-" + number) + ending + packed;
    }

    /// Why Kith reads no file of this name; empty where it reads it, or passes over it because it is plainly no data.
    public static Optional<String> problem(String sent) {
        String name = ownName(sent);
        if (isPassedOver(sent)) {
            return Optional.empty();
        }
        return switch (FileKind.of(name)) {
            case NDJSON, BUNDLE, XML, PEOPLE, FACTS, ARCHIVE -> Optional.empty();
            case HL7, OTHER ->
                isDescription(sent)
                        ? Optional.empty()
                        : Optional.of(UnreadFile.of(name, FileKind.of(name), "").why());
        };
    }

    /// Whether a file is plainly no data: a note to the reader, or what an operating system leaves behind.
    public static boolean isPassedOver(String sent) {
        String name = ownName(sent);
        return name.startsWith(".")
                || UnreadFile.of(name, FileKind.of(name), "").isPlainlyNoData();
    }

    /// Whether it is the feed.json that says whose the files are.
    public static boolean isDescription(String sent) {
        return ownName(sent).equals(Feeds.DESCRIPTION);
    }

    /// Whether it is an archive, in which a feed.json may lie.
    public static boolean isArchive(String sent) {
        return FileKind.of(ownName(sent)) == FileKind.ARCHIVE;
    }

    /// The name without the folders before it.
    public static String ownName(String sent) {
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    }

    private static String stem(String name) {
        return switch (FileKind.of(name)) {
            case NDJSON -> {
                String word = name.split("[^A-Za-z]", 2)[0];
                String type = ResourceTypes.find(word);
                yield type != null ? type : word.equalsIgnoreCase("deleted") ? "deleted" : "Bulk";
            }
            case BUNDLE, XML -> "Bundle";
            case PEOPLE -> "people";
            case FACTS -> "facts";
            case HL7 -> "messages";
            case ARCHIVE -> "archive";
            case OTHER -> isDescription(name) ? "feed" : "file";
        };
    }

    private static String ending(String name) {
        return switch (FileKind.of(name)) {
            case NDJSON -> ".ndjson";
            case BUNDLE -> ".json";
            case XML -> ".xml";
            case PEOPLE, FACTS -> ".csv";
            case HL7 -> ".hl7";
            case ARCHIVE -> name.toLowerCase(Locale.ROOT).endsWith(".zip") ? ".zip" : ".tar.gz";
            case OTHER -> {
                String unpacked =
                        name.substring(0, name.length() - packedEnding(name).length());
                String ending =
                        unpacked.substring(unpacked.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                yield ending.matches(KNOWN_ENDING) && ending.length() < unpacked.length() ? "." + ending : "";
            }
        };
    }

    private static String packedEnding(String name) {
        boolean packed = name.toLowerCase(Locale.ROOT).endsWith(".gz") && FileKind.of(name) != FileKind.ARCHIVE;
        return packed ? name.substring(name.length() - ".gz".length()).toLowerCase(Locale.ROOT) : "";
    }
}
