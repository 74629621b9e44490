package kith.engine.feeds;

import java.util.Locale;

/// What a file holds, by its name.
enum FileKind {
    NDJSON,
    BUNDLE,
    /// FHIR in XML.
    XML,
    PEOPLE,
    FACTS,
    /// A `.zip` or `.tar.gz` of such files.
    ARCHIVE,
    /// HL7 v2 messages, which are not read yet.
    HL7,
    OTHER;

    static FileKind of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip") || name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
            return ARCHIVE;
        }
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - ".gz".length());
        }
        if (name.equals("feed.json")) {
            return OTHER;
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "ndjson" -> NDJSON;
            case "json" -> BUNDLE;
            case "xml" -> XML;
            case "csv" -> name.equals("people.csv") ? PEOPLE : name.equals("facts.csv") ? FACTS : OTHER;
            case "hl7" -> HL7;
            default -> OTHER;
        };
    }
}
