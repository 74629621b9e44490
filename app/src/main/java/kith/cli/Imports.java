package kith.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kith.access.Viewer;
import kith.access.workers.Workers;
import kith.cli.application.Application;
import kith.cli.terminal.Terminal;
import kith.engine.feeds.Feed;
import kith.engine.feeds.UnreadFile;
import kith.intake.Intake;
import kith.intake.rejects.Reject;
import kith.intake.rejects.RejectedLines;
import kith.intake.rejects.RejectsShown;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import kith.intake.runs.Tally;

/// Imports feeds with progress on the terminal, and says what came of each.
///
/// @param watched who hears of the progress besides
record Imports(
        Intake intake, RejectedLines rejected, Viewer viewer, UnaryOperator<Progress> watched, Terminal terminal) {

    private static final int REJECTS_TOLD = 20;

    /// As the operator.
    Imports(Application application, Terminal terminal) {
        this(application, Workers.operator(), UnaryOperator.identity(), terminal);
    }

    Imports(Application application, Viewer viewer, UnaryOperator<Progress> watched, Terminal terminal) {
        this(application.get(Intake.class), application.get(RejectedLines.class), viewer, watched, terminal);
    }

    /// The terminal shows how the first feed that is not done yet is getting on.
    ///
    /// @param done hears what came of each, in order
    void takeAll(List<Feed> feeds, Intake.Mode mode, BiConsumer<Feed, Report> done) {
        AtomicInteger first = new AtomicInteger();
        try (var line = new ProgressLine(terminal)) {
            intake.takeAll(
                    viewer,
                    feeds,
                    mode,
                    feed -> watched.apply(waiting(feed, step -> {
                        if (feed.equals(feeds.get(Math.min(first.get(), feeds.size() - 1)))) {
                            line.show(percent(first.get(), feeds.size(), step), words(feed, step));
                        }
                    })),
                    (feed, report) -> {
                        first.incrementAndGet();
                        line.wipe();
                        done.accept(feed, report);
                    });
        }
    }

    /// On the terminal an import waits for another of the same partner, and says so once.
    private Progress waiting(Feed feed, Progress progress) {
        var told = new AtomicBoolean();
        return new Progress() {
            @Override
            public void at(Step step) {
                progress.at(step);
            }

            @Override
            public boolean waits() {
                if (told.compareAndSet(false, true)) {
                    terminal.tell("kith: another import from %s is running. This one begins when it has ended."
                            .formatted(feed.partner()));
                }
                return true;
            }
        };
    }

    /// How far all feeds are. Reading one counts half, storing it the other half.
    private static int percent(int done, int all, Progress.Step step) {
        double half = step.totalBuckets() == 0
                ? step.readBytes() / (2.0 * Math.max(1, step.totalBytes()))
                : 0.5 + step.buckets() / (2.0 * step.totalBuckets());
        return (int) (100 * (done + Math.min(1, half)) / all);
    }

    private static String words(Feed feed, Progress.Step step) {
        long percent = step.totalBytes() == 0 ? 0 : 100 * step.readBytes() / step.totalBytes();
        return step.totalBuckets() == 0
                ? "%s: reading %d%%".formatted(feed.name(), percent)
                : "%s: storing %d of %d, %,d resources so far"
                        .formatted(
                                feed.name(),
                                step.buckets(),
                                step.totalBuckets(),
                                step.tally().read());
    }

    static String line(Feed feed, Report report) {
        Tally tally = report.tally();
        StringBuilder words = new StringBuilder("%s (run %d): %,d read, %,d stored, %,d changed, %,d unchanged"
                .formatted(
                        feed.name(),
                        report.run().value(),
                        tally.read(),
                        tally.stored(),
                        tally.changed(),
                        tally.unchanged()));
        some(words, tally.rejected(), "rejected");
        some(words, tally.held(), "held until their person arrives");
        some(words, tally.setAside(), "values set aside");
        some(words, tally.notRead(), "files not read");
        some(words, tally.leftOut(), "withdrawn because the extract no longer holds them");
        words.append(", about %,d people, in %.1f s".formatted(report.people(), seconds(report)));
        report.held()
                .ifPresent(held -> words.append(
                        ", %,d not withdrawn although the extract no longer holds them".formatted(held.items())));
        return words.toString();
    }

    /// All reports as one object: sums, and the run's number, or a list of them where there were several. The
    /// keys are a contract (`read` is the sum of the five after it).
    static String json(List<Report> reports, Duration took) {
        Tally tally = reports.stream().map(Report::tally).reduce(Tally.NOTHING, Tally::plus);
        String runs = reports.stream()
                .map(report -> Long.toString(report.run().value()))
                .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "{\"run\":%s,\"read\":%d,\"stored\":%d,\"changed\":%d,\"unchanged\":%d,\"rejected\":%d,\"held\":%d,"
                        + "\"withdrawn\":%d,\"notUnderstood\":%d,\"notRead\":%d,\"people\":%d,\"seconds\":%.3f}",
                reports.size() == 1 ? runs : "[" + runs + "]",
                tally.read(),
                tally.stored(),
                tally.changed(),
                tally.unchanged(),
                tally.rejected(),
                tally.held(),
                tally.leftOut(),
                tally.notUnderstood(),
                tally.notRead(),
                reports.stream().mapToLong(Report::people).sum(),
                took.toMillis() / 1000.0);
    }

    /// Names the files beside a feed that are plainly no data.
    void tellNoData(Feed feed) {
        feed.unread().stream()
                .filter(UnreadFile::isPlainlyNoData)
                .forEach(file -> terminal.tell("kith: %s was not read. It looks like no data.".formatted(file.name())));
    }

    /// Says what is to be known of whole files, then where the first of what was turned away stands and what to do;
    /// never what stands there.
    void tellRejects(Report report) {
        if (!report.tally().hasProblems()) {
            return;
        }
        rejected.notices(report.run()).forEach(sentence -> terminal.tell("kith: " + sentence));
        switch (rejected.page(Workers.operator(), report.run(), 0)) {
            case RejectsShown.Page(List<Reject> rejects) -> {
                rejects.stream()
                        .filter(reject -> reject.kind() != Reject.Kind.KEPT_OUT && reject.kind() != Reject.Kind.NOTICE)
                        .limit(REJECTS_TOLD)
                        .forEach(reject -> terminal.tell(where(reject) + ": " + reject.reason()));
                terminal.tell("kith: all that was turned away is listed with import %d under Imports"
                        .formatted(report.run().value()));
            }
            case RejectsShown.No(String sentence) -> terminal.tell("kith: " + sentence);
        }
    }

    private static String where(Reject reject) {
        return reject.kind() == Reject.Kind.NOT_READ
                ? reject.file()
                : "%s:%d".formatted(reject.file(), reject.lineNumber());
    }

    /// Says why Kith did not withdraw what a full extract no longer has, and what to do.
    void tellHeld(Report report) {
        report.held().ifPresent(held -> {
            held.reasons().forEach(reason -> terminal.tell("kith: " + reason));
            terminal.tell("kith: nothing was withdrawn. "
                    + (held.confirmable()
                            ? "Ask the partner whether this is right. Then import it again with --confirm-withdrawals, or"
                                    + " confirm on the page of import %d"
                                            .formatted(held.run().value())
                            : "Ask the partner for a whole extract that is newer"));
        });
    }

    private static void some(StringBuilder words, long count, String what) {
        if (count > 0) {
            words.append(", %,d %s".formatted(count, what));
        }
    }

    private static double seconds(Report report) {
        return report.took().toMillis() / 1000.0;
    }
}
