package kith.ui;

import java.util.List;

/// One line of a summary: what is asked, and what is known of it.
public record Entry(String term, List<String> lines, List<Tag> tags) {

    public Entry {
        lines = List.copyOf(lines);
        tags = List.copyOf(tags);
    }

    public static Entry of(String term, String... lines) {
        return new Entry(term, List.of(lines), List.of());
    }

    public Entry tagged(Tag... tags) {
        return new Entry(term, lines, List.of(tags));
    }
}
