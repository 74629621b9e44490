package kith.borough.people;

import java.util.List;
import java.util.Map;
import kith.borough.setting.Table;

/// What partners record about the people with stories, from `story-events.csv`. Days are relative to the day of the
/// borough, so that the same thing is always as long ago.
public final class StoryEvents {

    private final List<StoryEvent> all;

    private StoryEvents(List<StoryEvent> all) {
        this.all = List.copyOf(all);
    }

    public static StoryEvents read() {
        return new StoryEvents(Table.read("/borough/story-events.csv").rows().stream()
                .map(StoryEvents::event)
                .toList());
    }

    private static StoryEvent event(Map<String, String> row) {
        String ends = Table.in(row, "ends");
        return new StoryEvent(
                Table.in(row, "person"),
                Table.in(row, "partner"),
                Table.in(row, "kind"),
                Integer.parseInt(Table.in(row, "begins")),
                ends.isEmpty() ? ConditionHistory.STILL : Integer.parseInt(ends),
                Table.in(row, "words"));
    }

    /// What this partner records about somebody, of one kind; empty for everybody without such a story.
    public List<StoryEvent> of(Person person, String partner, String kind) {
        return all.stream()
                .filter(event -> event.person().equals(person.key())
                        && event.partner().equals(partner)
                        && event.kind().equals(kind))
                .toList();
    }

    /// One thing that a partner records.
    ///
    /// @param begins days after the day of the borough; negative for days before it
    /// @param ends the same; [ConditionHistory#STILL] where it has not ended
    public record StoryEvent(String person, String partner, String kind, int begins, int ends, String words) {

        public int beginsOn(int today) {
            return today + begins;
        }

        /// How many days it lasted.
        public int days() {
            return ends - begins;
        }
    }
}
