package kith.engine.feeds;

import java.util.Locale;

/// A file beside those of a feed that Kith does not read.
///
/// @param why what is wrong with it and what to call it
/// @param mayHoldRecords whether it looks as if the partner sent records in it
public record UnreadFile(String name, String why, boolean mayHoldRecords) {

    private static final String NO_DATA =
            "(readme|license|licence|changelog)([.](txt|md|html?|pdf|docx?))?|.*[.]md|thumbs[.]db|desktop[.]ini";

    private static final String DATA = ".*[.](jsonl|json|ndjson|csv|tsv|xlsx?|xml|zip|tar|tgz|gz|7z|hl7|parquet)";

    /// Whether it is plainly no data: a note to the reader, or what an operating system leaves behind.
    public boolean isPlainlyNoData() {
        return name.toLowerCase(Locale.ROOT).matches(NO_DATA);
    }

    /// @param format what feed.json says that the feed holds
    static UnreadFile of(String name, FileKind kind, String format) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("[.]gz$", "");
        String why = switch (kind) {
            case NDJSON, BUNDLE, XML, PEOPLE, FACTS, ARCHIVE ->
                "the format in feed.json is " + format + ", which has no such files.";
            case HL7 -> "Kith does not read HL7 v2 messages yet. Ask the partner for FHIR or CSV.";
            case OTHER -> why(plain);
        };
        return new UnreadFile(
                name,
                "The file was not read: " + why,
                plain.matches(DATA) || !plain.equals(name.toLowerCase(Locale.ROOT)));
    }

    private static String why(String name) {
        if (name.matches(".*[.](jsonl|ldjson|jsonlines)") || name.contains(".ndjson")) {
            return "call it .ndjson.";
        }
        if (name.matches("(?i).*[.](csv|tsv|txt)")) {
            return "Kith reads people.csv and facts.csv. Give it one of these names if it holds people or facts.";
        }
        if (name.matches(".*[.](7z|tar|rar)")) {
            return "unpack it and put its files into the folder.";
        }
        if (name.matches(".*[.]xlsx?")) {
            return "save it as CSV UTF-8, under the name people.csv or facts.csv.";
        }
        return "Kith reads .ndjson, .json, .xml, people.csv and facts.csv, plain or .gz.";
    }

    static UnreadFile folder(String name) {
        return new UnreadFile(name, "The folder was not read: put its files beside feed.json.", true);
    }
}
