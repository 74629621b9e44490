package kith.ui;

import java.util.List;

/// One thing on a timeline: when, what, who says so, and what more there is to say.
public record TimelineItem(String when, String what, String source, List<String> notes, List<Tag> tags) {

    public TimelineItem {
        notes = List.copyOf(notes);
        tags = List.copyOf(tags);
    }
}
