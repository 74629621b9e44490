package kith.people.review.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.people.linkage.components.PossibleMatch;
import kith.people.review.Backlog;
import kith.people.review.BacklogEntry;
import kith.people.review.ReviewCapacityForecast;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Mistakes;
import kith.ui.Names;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// What waits to be reviewed, the weightiest first and of those the oldest. It names nobody: a pair is shown to
/// one worker at a time.
///
/// @param beyond what lies beyond a week's work, where anything does
/// @param dial what the pace means for the pairs that the matcher finds likely, a sentence each
/// @param pace how many pairs a week the team can review, as it stands in the form
public record ReviewPage(
        String sentence,
        Optional<String> beyond,
        Table waiting,
        List<String> dial,
        String pace,
        Mistakes mistakes,
        Optional<String> done) {

    public ReviewPage {
        dial = List.copyOf(dial);
    }

    static ReviewPage of(
            Backlog backlog,
            Optional<ReviewCapacityForecast> dial,
            Names names,
            WorkerNames workers,
            Instant now,
            String pace,
            Mistakes mistakes,
            Optional<String> done) {
        return new ReviewPage(
                sentence(backlog),
                beyond(backlog),
                new Table(
                        "This week's work, most important first",
                        List.of(
                                Column.head("Why"),
                                Column.words("Records of"),
                                Column.words("Waiting"),
                                Column.words("With")),
                        backlog.week().stream()
                                .map(waiting -> row(waiting, names, workers, now))
                                .toList()),
                dial.map(ForecastWords::sentences).orElse(List.of()),
                pace,
                mistakes,
                done);
    }

    public boolean isEmpty() {
        return waiting.rows().isEmpty();
    }

    private static String sentence(Backlog backlog) {
        if (backlog.all() == 0) {
            return backlog.deferred() == 0
                    ? "Nothing is waiting. Somebody has reviewed every pair."
                    : "Nothing is waiting, but %s for later."
                            .formatted(Words.count(backlog.deferred(), "pair", "pairs"));
        }
        return "%s waiting for review%s."
                .formatted(
                        Words.count(backlog.all(), "pair of records is", "pairs of records are"),
                        backlog.deferred() == 0
                                ? ""
                                : ", and " + Words.count(backlog.deferred(), "more is put off", "more are put off"));
    }

    private static Optional<String> beyond(Backlog backlog) {
        long beyond = backlog.all() - backlog.week().size();
        return beyond <= 0
                ? Optional.empty()
                : Optional.of("At %s a week, this takes about %s. The %s least important are not on the list yet."
                        .formatted(
                                Words.count(backlog.capacity(), "pair", "pairs"),
                                Words.count(Math.ceilDiv(backlog.all(), backlog.capacity()), "week", "weeks"),
                                Words.number(beyond)));
    }

    private static List<Cell> row(BacklogEntry waiting, Names names, WorkerNames workers, Instant now) {
        return List.of(
                Cell.link(DoubtTags.sentence(waiting.kinds().getFirst()), "/review/" + waiting.key())
                        .tagged(waiting.kinds().stream()
                                .skip(1)
                                .map(ReviewPage::also)
                                .toList()),
                Cell.of(waiting.one().words(names))
                        .noting(List.of("and " + waiting.other().words(names))),
                Cell.of(Words.about(Duration.between(waiting.since(), now))),
                Cell.of(waiting.heldBy().map(workers::name).orElse("Nobody yet")));
    }

    private static Tag also(PossibleMatch.Kind kind) {
        return new Tag(DoubtTags.sentence(kind), Tone.GREY);
    }

    @Override
    public String toString() {
        return "ReviewPage";
    }
}
