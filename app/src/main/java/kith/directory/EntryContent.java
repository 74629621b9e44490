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

/// Entries as the JSON that the database keeps.
public final class EntryContent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    static String written(DirectoryEntry entry) {
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
    static String rows(List<? extends Record> rows) {
        return ROWS.writeValueAsString(rows);
    }

    /// Changes when anything of the entry changes, private details included.
    static String digest(EntryInFeed entry) {
        String all = written(entry.entry()) + written(entry.details()) + entry.assuredBy() + entry.group();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
