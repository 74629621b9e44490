package kith.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kith.ui.Cell;
import kith.ui.Choice;
import kith.ui.Column;
import kith.ui.DateParts;
import kith.ui.Entry;
import kith.ui.Link;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.Pager;
import kith.ui.Shares;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tile;
import kith.ui.TimelineItem;
import kith.ui.Tone;
import kith.ui.Waterfall;

/// Something to show in every part, in every variant.
public record PartsPage() {

    public List<Link> crumbs() {
        return List.of(new Link("Home", "/"), new Link("Parts", "/ui"));
    }

    public List<Tag> tags() {
        return List.of(Tone.values()).stream()
                .map(tone -> new Tag("Tag in " + tone.colour(), tone))
                .toList();
    }

    public Mistakes mistakes() {
        return new Mistakes(List.of(
                new Mistake("wrong-words", "Say what the reason is"),
                new Mistake("wrong-field", "Enter a number"),
                new Mistake("wrong-date", "Enter a date in the past"),
                new Mistake("wrong-radios", "Choose one"),
                new Mistake("wrong-checkboxes", "Choose one or more"),
                new Mistake("wrong-select", "Choose one of the list")));
    }

    public List<Choice> choices() {
        return List.of(
                new Choice("one", "One thing"),
                new Choice("two", "Another thing", "With a word about it"),
                new Choice("three", "A third thing"));
    }

    public DateParts date() {
        return new DateParts("31", "2", "1951");
    }

    public List<Entry> entries() {
        return List.of(
                Entry.of("A term", "What is known of it"),
                Entry.of("Two lines", "The first", "The second"),
                Entry.of("With a tag", "What is known").tagged(new Tag("Overdue", Tone.RED)));
    }

    public Table table() {
        return new Table(
                "A table whose rows become cards on a narrow screen",
                List.of(Column.head("Thing"), Column.words("What it is"), Column.figures("How many")),
                List.of(
                        List.of(Cell.link("First", "#first"), Cell.of("A plain cell"), Cell.of(12_345)),
                        List.of(
                                Cell.of("Second"),
                                Cell.of("A cell with more to it")
                                        .tagged(List.of(new Tag("New", Tone.BLUE), new Tag("Overdue", Tone.RED)))
                                        .noting(List.of("and a note below")),
                                Cell.of(7))));
    }

    public Waterfall waterfall() {
        return Waterfall.of(
                "How steps add up",
                List.of(
                        new Waterfall.Step("Before anything", "Where it starts", -12.3, true),
                        new Waterfall.Step("A step for it", "With a note", 17, false),
                        new Waterfall.Step("A step against it", "With another", -2.4, false),
                        new Waterfall.Step("All together", "What it comes to", 2.3, true)));
    }

    public Shares shares() {
        return Shares.of(
                "Shares with their intervals",
                "% of something",
                List.of(
                        new Shares.Figure("Many", 0.981, 0.984, 0.987),
                        new Shares.Figure("Few", 0.91, 0.98, 0.995),
                        new Shares.Figure("With what was said", 0.95, 0.96, 0.97, OptionalDouble.of(0.975))),
                OptionalDouble.of(0.98),
                "all of them");
    }

    public List<TimelineItem> timeline() {
        return List.of(
                new TimelineItem("2 November 2026", "The latest thing", "Somebody said so", List.of(), List.of()),
                new TimelineItem(
                        "1 March 2019",
                        "An earlier thing",
                        "Somebody else said so",
                        List.of("With a note", "and another"),
                        List.of(new Tag("Ended", Tone.GREY))));
    }

    public Map<String, Pager> pagers() {
        return Map.of(
                "first", Pager.of(1, 3, page -> "?page=" + page),
                "middle", Pager.of(10, 20, page -> "?page=" + page));
    }

    public List<Tile> tiles() {
        return List.of(
                new Tile("A tile", "#tile", "1,234", "things", List.of("12.3 in every 1,000"), List.of()),
                new Tile(
                        "A tile with a tag",
                        "#tile",
                        "Fewer than 10",
                        "things",
                        List.of(),
                        List.of(new Tag("Overdue", Tone.RED))));
    }
}
