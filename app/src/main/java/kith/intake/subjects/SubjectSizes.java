package kith.intake.subjects;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kith.engine.feeds.items.FeedItem;

/// How much an extract says about each person. What is about one person is held in memory at once, so it is bounded.
/// Only long items are counted, since nobody has so many short ones.
public final class SubjectSizes {

    public static final String TOO_MUCH =
            "What the extract says about this person is longer than 32 MB. This item and the ones"
                    + " after it are not read. Ask the partner to leave out attachments.";

    private static final long MOST = 32L << 20;
    private static final int LONG_ITEM = 64 << 10;

    private final Map<String, Long> bytes = new HashMap<>();

    /// Whether there is room for one more item about its person.
    public boolean holds(FeedItem item) {
        int length = item.bytes().length();
        if (length < LONG_ITEM) {
            return true;
        }
        String person = Objects.requireNonNullElse(item.about(), "");
        long all = bytes.getOrDefault(person, 0L) + length;
        if (all > MOST) {
            return false;
        }
        bytes.put(person, all);
        return true;
    }
}
