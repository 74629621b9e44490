package kith.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.workers.Workers;
import kith.cli.application.Application;
import kith.cli.terminal.Terminal;
import kith.cli.terminal.Trouble;
import kith.people.linkage.LinkagePermissions;
import kith.people.linkage.LinkagePermissions.MatchEverybody;
import kith.people.linkage.Matcher;
import kith.people.linkage.Matcher.Outcome;
import kith.people.linkage.Matcher.Undone;
import kith.people.linkage.Truth;
import kith.people.quality.LinkageQuality;
import kith.people.quality.LinkageQualityReport;
import kith.people.quality.QualityPermissions;

/// Matches all records again, with progress on the terminal, and says what came of it.
record Matching(Matcher matcher, LinkageQuality accuracy, Grants grants, Viewer viewer, Terminal terminal) {

    static Matching in(Application application, Terminal terminal) {
        return in(application, Workers.operator(), terminal);
    }

    static Matching in(Application application, Viewer viewer, Terminal terminal) {
        return new Matching(
                application.get(Matcher.class),
                application.get(LinkageQuality.class),
                application.get(Grants.class),
                viewer,
                terminal);
    }

    /// What came of it, how well it did, and how long it took.
    record Done(Outcome outcome, Optional<LinkageQualityReport> howWell, double seconds) {

        /// The keys are a contract.
        String json() {
            return switch (outcome) {
                case Outcome.Matched matched ->
                    String.format(
                            Locale.ROOT,
                            "{\"records\":%d,\"compared\":%d,\"links\":%d,\"people\":%d,\"joined\":%d,\"parted\":%d,"
                                    + "\"in_doubt\":%d,\"threshold\":%.6f,\"seconds\":%.3f,\"how_well\":%s}",
                            matched.records(),
                            matched.compared(),
                            matched.links(),
                            matched.people(),
                            matched.joined(),
                            matched.parted(),
                            matched.inDoubt(),
                            matched.threshold(),
                            seconds,
                            howWell.map(known -> new HowWellWords(known).json()).orElse("null"));
                case Outcome.TooFew(long records) ->
                    String.format(Locale.ROOT, "{\"records\":%d,\"seconds\":%.3f}", records, seconds);
            };
        }

        List<String> howWellWords() {
            return howWell.map(known -> new HowWellWords(known).lines()).orElse(List.of());
        }

        String words() {
            return switch (outcome) {
                case Outcome.Matched matched ->
                    ("%,d records, %,d pairs compared, %,d of them linked at a probability of %.3f or more: %,d people, "
                                    + "%,d people joined with others, %,d people split, %,d possible matches, in %.1f s")
                            .formatted(
                                    matched.records(),
                                    matched.compared(),
                                    matched.links(),
                                    matched.threshold(),
                                    matched.people(),
                                    matched.joined(),
                                    matched.parted(),
                                    matched.inDoubt(),
                                    seconds);
                case Outcome.TooFew(long records) ->
                    "Records with demographics: %,d. Kith needs at least %,d to estimate a model. Nothing has changed."
                            .formatted(records, Matcher.FEWEST_RECORDS);
            };
        }
    }

    /// How far a match is, judged by how many of its steps have begun. Steps take about as long as each other.
    private static final class Steps {

        private static final int STEPS = 8;

        private final Set<String> begun = new HashSet<>();

        int percent(String doing) {
            begun.add(doing.split("[ ,]", 2)[0]);
            return Math.min(95, 100 * (begun.size() - 1) / STEPS);
        }
    }

    Done everybody(Optional<TruthFile> truth) {
        return truth.map(file -> file.reading(known -> everybodyBy(Optional.of(known))))
                .orElseGet(() -> everybodyBy(Optional.empty()));
    }

    private Done everybodyBy(Optional<Truth> truth) {
        TaskGrant<MatchEverybody> granted = granted();
        long began = System.nanoTime();
        var steps = new Steps();
        try (var line = new ProgressLine(terminal)) {
            Outcome outcome = matcher.matchEverybody(
                    granted, truth, doing -> line.show(steps.percent(doing), "matching: " + doing));
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Done(outcome, latest(), seconds);
        }
    }

    /// What taking back the latest match resulted in, and how long it took.
    record TakenBack(Undone outcome, double seconds) {

        boolean isDone() {
            return outcome instanceof Undone.TakenBack;
        }

        /// The keys are a contract.
        String json() {
            return switch (outcome) {
                case Undone.TakenBack back ->
                    String.format(
                            Locale.ROOT,
                            "{\"taken_back\":true,\"by_model\":%b,\"people\":%d,\"joined\":%d,\"parted\":%d,"
                                    + "\"in_doubt\":%d,\"seconds\":%.3f}",
                            back.byModel(),
                            back.people(),
                            back.joined(),
                            back.parted(),
                            back.inDoubt(),
                            seconds);
                case Undone.NothingToTakeBack _ ->
                    String.format(Locale.ROOT, "{\"taken_back\":false,\"seconds\":%.3f}", seconds);
            };
        }

        String words() {
            return switch (outcome) {
                case Undone.TakenBack back ->
                    ("The latest match is taken back. %s: %,d people, %,d people joined with others, %,d people split, "
                                    + "%,d possible matches, in %.1f s")
                            .formatted(
                                    back.byModel()
                                            ? "The model before it links records again"
                                            : "Records are linked by NHS number again",
                                    back.people(),
                                    back.joined(),
                                    back.parted(),
                                    back.inDoubt(),
                                    seconds);
                case Undone.NothingToTakeBack _ -> "There is no match to take back. Nothing has changed.";
            };
        }
    }

    TakenBack takeBack() {
        long began = System.nanoTime();
        var steps = new Steps();
        try (var line = new ProgressLine(terminal)) {
            Undone outcome =
                    matcher.takeBack(granted(), doing -> line.show(steps.percent(doing), "taking back: " + doing));
            return new TakenBack(outcome, (System.nanoTime() - began) / 1e9);
        }
    }

    /// Measures a match that came in force and whose process ended before it was measured.
    void measure(Optional<TruthFile> truth) {
        truth.ifPresentOrElse(
                file -> file.reading(known -> matcher.measure(Optional.of(known), _ -> {})),
                () -> matcher.measure(Optional.empty(), _ -> {}));
    }

    private TaskGrant<MatchEverybody> granted() {
        return grants.decide(viewer, LinkagePermissions.MATCH).orElseThrow(Trouble.CannotRun::new);
    }

    private Optional<LinkageQualityReport> latest() {
        return accuracy.latest(grants.decide(viewer, QualityPermissions.QUALITY).orElseThrow(Trouble.CannotRun::new));
    }
}
