package kith.ui;

import java.util.List;

/// One of several like things, side by side: its name, one large figure, and a few words.
///
/// @param href empty where there is nowhere to go
public record Tile(String title, String href, String figure, String unit, List<String> notes, List<Tag> tags) {

    public Tile {
        notes = List.copyOf(notes);
        tags = List.copyOf(tags);
    }

    /// Whether there is anywhere to go from here.
    public boolean leads() {
        return !href.isEmpty();
    }
}
