package kith.cli;

import java.util.Locale;
import kith.access.Workers;
import kith.engine.feeds.Feed;
import kith.intake.Intake;
import kith.intake.Progress;
import kith.intake.Report;
import kith.intake.Tally;

/// Imports feed after feed as the operator, with progress on the terminal, and says what came of each.
record Imports(Intake intake, Terminal terminal) {

    Report take(Feed feed, Intake.Mode mode) {
        try (var line = new ProgressLine(terminal)) {
            return intake.take(Workers.operator(), feed, mode, step -> line.show(words(feed, step)));
        }
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
        some(words, tally.held(), "held until their person comes");
        some(words, tally.setAside(), "values set aside");
        some(words, tally.leftOut(), "left out and withdrawn");
        words.append(", about %,d people, in %.1f s".formatted(report.people(), seconds(report)));
        if (report.heldBackLeavingOut()) {
            words.append("; nothing was withdrawn for being left out, because lines were rejected");
        }
        return words.toString();
    }

    /// The keys are a contract (`read` is the sum of the five after it).
    static String json(Report report) {
        Tally tally = report.tally();
        return String.format(
                Locale.ROOT,
                "{\"run\":%d,\"read\":%d,\"stored\":%d,\"changed\":%d,\"unchanged\":%d,\"rejected\":%d,\"held\":%d,"
                        + "\"people\":%d,\"seconds\":%.3f}",
                report.run().value(),
                tally.read(),
                tally.stored(),
                tally.changed(),
                tally.unchanged(),
                tally.rejected(),
                tally.held(),
                report.people(),
                seconds(report));
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
