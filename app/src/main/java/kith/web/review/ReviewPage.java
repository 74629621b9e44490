package kith.web.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kith.people.Doubt;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.web.Names;
import kith.web.Words;

/// Pairs of records that a human must look at, what has waited longest first.
public record ReviewPage(String sentence, Table doubts) {

    static final int MOST = 100;

    static ReviewPage of(List<Doubt> doubts, Names names, Instant now) {
        return new ReviewPage(
                sentence(doubts.size()),
                new Table(
                        "What has waited longest comes first",
                        List.of(
                                Column.head("What is doubted"),
                                Column.words("One record"),
                                Column.words("The other"),
                                Column.words("Waiting")),
                        doubts.stream().map(doubt -> row(doubt, names, now)).toList()));
    }

    public boolean isEmpty() {
        return doubts.rows().isEmpty();
    }

    private static String sentence(int count) {
        if (count == 0) {
            return "No records are in doubt.";
        }
        return count < MOST
                ? Words.count(count, "pair of records is in doubt.", "pairs of records are in doubt.")
                : "The first %d pairs of records that are in doubt.".formatted(MOST);
    }

    private static List<Cell> row(Doubt doubt, Names names, Instant now) {
        return List.of(
                Cell.of("").tagged(List.of(tag(doubt.kind()))).noting(List.of(doubt.why())),
                side(doubt.one(), names),
                side(doubt.other(), names),
                Cell.of(Words.about(Duration.between(doubt.since(), now))));
    }

    private static Tag tag(Doubt.Kind kind) {
        return switch (kind) {
            case NUMBER -> new Tag("One person?", Tone.ORANGE);
            case BIRTH -> new Tag("Birth dates differ", Tone.YELLOW);
            case DEATH -> new Tag("Alive or dead?", Tone.RED);
        };
    }

    private static Cell side(Doubt.Side side, Names names) {
        String name = side.name().isBlank() ? "No name" : side.name();
        Cell cell = side.person().map(key -> Cell.link(name, "/people/" + key)).orElseGet(() -> Cell.of(name));
        return cell.noting(
                List.of(born(side.birthDate()), names.partner(side.partner()) + ", their number " + side.localId()));
    }

    private static String born(String day) {
        return day.isBlank() ? "no birth date" : "born " + Words.day(LocalDate.parse(day));
    }

    @Override
    public String toString() {
        return "ReviewPage";
    }
}
