package kith.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Entries as the JSON that the database keeps.
public final class EntryContent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    public static String written(DirectoryEntry entry) {
        return JSON.writeValueAsString(entry);
    }

    public static DirectoryEntry read(String content) {
        return JSON.readValue(content, DirectoryEntry.class);
    }

    static String written(PrivateDetails details) {
        return JSON.writeValueAsString(details);
    }

    static PrivateDetails readDetails(String details) {
        return JSON.readValue(details, PrivateDetails.class);
    }

    /// Rows for `jsonb_to_recordset`: a batch goes to the database in one statement.
    public static String rows(List<? extends Record> rows) {
        return ROWS.writeValueAsString(rows);
    }

    /// Changes when anything of the entry changes, private details included.
    static String digest(EntryInFeed entry) {
        return sha256(written(entry.entry()) + written(entry.details()) + entry.assuredBy() + entry.group());
    }

    private static String sha256(String all) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What a feed says now, with what was said otherwise in the meantime. A field that the feed changed is the feed's;
    /// any other stays as it is.
    ///
    /// @param before what the feed said before
    /// @param kept what the entry says
    /// @param feed what the feed says now
    static String merged(String before, String kept, String feed) {
        JsonNode old = JSON.readTree(before);
        JsonNode ours = JSON.readTree(kept);
        ObjectNode merged = (ObjectNode) JSON.readTree(feed);
        for (String field : List.copyOf(merged.propertyNames())) {
            if (merged.path(field).equals(old.path(field)) && ours.has(field)) {
                merged.set(field, ours.path(field));
            }
        }
        return written(read(JSON.writeValueAsString(merged)));
    }

    /// Whether two versions say the same.
    static boolean same(String one, String other) {
        return JSON.readTree(one).equals(JSON.readTree(other));
    }

    public static String written(GroupInFeed group) {
        return JSON.writeValueAsString(group);
    }

    public static GroupInFeed readGroup(String group) {
        return JSON.readValue(group, GroupInFeed.class);
    }

    public static String written(EntryInFeed entry) {
        return JSON.writeValueAsString(entry);
    }

    public static EntryInFeed readEntry(String entry) {
        return JSON.readValue(entry, EntryInFeed.class);
    }

    static String digest(GroupInFeed group) {
        return sha256(written(group));
    }

    /// What two versions say differently, in words, as "cost, sessions".
    static String differences(String before, String after) {
        JsonNode old = JSON.readTree(before);
        JsonNode now = JSON.readTree(after);
        List<String> fields = now.propertyNames().stream()
                .filter(field -> !now.path(field).equals(old.path(field)))
                .map(field -> field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        return fields.isEmpty() ? "private details" : String.join(", ", fields);
    }

    private EntryContent() {}
}
