package kith.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Makes items that no partner should send of items as they should be. The same seed gives the same items.
final class Mutator {

    private static final List<String> ITEMS = List.of("""
            {"resourceType":"Patient","id":"p%d","name":[{"family":"Okoro","given":["Adaeze"]}],"birthDate":"1950-01-02",\
            "gender":"female","address":[{"line":["1 High Street"],"postalCode":"SE1 1AA"}],"telecom":[{"system":"phone","value":"0"}]}""", """
            {"resourceType":"Condition","id":"c%d","subject":{"reference":"Patient/p1"},"onsetDateTime":"2001-02-03",\
            "code":{"coding":[{"system":"http://snomed.info/sct","code":"38341003","display":"Hypertension"}]}}""", """
            {"resourceType":"Observation","id":"o%d","subject":{"reference":"Patient/p2"},"status":"final",\
            "effectiveDateTime":"2020-01-01","code":{"text":"Weight"},"valueQuantity":{"value":70.5,"unit":"kg"}}""", """
            {"resourceType":"Encounter","id":"e%d","subject":{"reference":"Patient/p3"},"class":{"code":"IMP"},\
            "period":{"start":"2024-01-01T10:00:00Z","end":"2024-01-03T10:00:00Z"},"status":"finished"}""");

    private static final List<String> PIECES = List.of(
            "\\u0000",
            "\\ud800",
            "\\udc00\\ud800",
            "\\u202e",
            "\\b",
            "\u0001",
            "\u007f",
            "\u202e",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "1e400",
            "-1e400",
            "1e-400",
            "99999999999999999999",
            "0000-00-00",
            "9999-12-31",
            "10000-01-01",
            "2001-02-31",
            "\\",
            "\\u",
            "\t",
            "é",
            "\ud83d\ude00",
            "x".repeat(300),
            "0".repeat(2_000),
            "[".repeat(600),
            "'; drop table",
            "<script>",
            "%s",
            "266948004");

    private final Random random;

    Mutator(long seed) {
        random = new Random(seed);
    }

    /// One item on one line, without the line's end.
    byte[] item(int number) {
        StringBuilder item =
                new StringBuilder(ITEMS.get(random.nextInt(ITEMS.size())).replace("%d", Integer.toString(number)));
        for (int times = random.nextInt(4); times > 0; times--) {
            mutate(item);
        }
        byte[] bytes = item.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == '\n' || bytes[at] == '\r' ? (byte) ' ' : bytes[at];
        }
        return bytes;
    }

    private void mutate(StringBuilder item) {
        int at = random.nextInt(item.length());
        int to = Math.min(item.length(), at + 1 + random.nextInt(12));
        switch (random.nextInt(5)) {
            case 0 -> item.insert(at, piece());
            case 1 -> item.replace(at, to, piece());
            case 2 -> item.insert(at, item.substring(at, to));
            case 3 -> inAValue(item);
            default -> {
                if (item.length() > 40) {
                    item.delete(at, to);
                }
            }
        }
    }

    /// Puts a piece right after the beginning of some value, so that what is around it stays JSON.
    private void inAValue(StringBuilder item) {
        int at = item.indexOf("\":\"", random.nextInt(item.length()));
        if (at >= 0) {
            item.insert(at + 3, piece());
        }
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }
}
