package kith.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One cell of a table: words, perhaps leading somewhere, perhaps with tags and smaller notes below.
public record Cell(String text, Optional<String> href, List<Tag> tags, List<String> notes) {

    public Cell {
        tags = List.copyOf(tags);
        notes = List.copyOf(notes);
    }

    public static Cell of(String text) {
        return new Cell(text, Optional.empty(), List.of(), List.of());
    }

    public static Cell of(long figure) {
        return of(String.format(Locale.UK, "%,d", figure));
    }

    public static Cell link(String text, String href) {
        return new Cell(text, Optional.of(href), List.of(), List.of());
    }

    public Cell tagged(List<Tag> tags) {
        return new Cell(text, href, tags, notes);
    }

    public Cell noting(List<String> notes) {
        return new Cell(text, href, tags, notes);
    }
}
