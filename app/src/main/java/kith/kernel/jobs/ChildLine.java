package kith.kernel.jobs;

import java.util.Optional;

/// One line that a command writes about itself to the server that runs it as a job.
public sealed interface ChildLine {

    /// How far it has got.
    record Progress(int percent, String words) implements ChildLine {}

    record Done(String outcome) implements ChildLine {}

    record Failed(String outcome) implements ChildLine {}

    /// It cannot be done just now.
    record NotNow() implements ChildLine {}

    /// As it is written.
    default String line() {
        return switch (this) {
            case Progress(var percent, var words) -> "kith-job\tprogress\t%d\t%s".formatted(percent, oneLine(words));
            case Done(var outcome) -> "kith-job\tdone\t" + oneLine(outcome);
            case Failed(var outcome) -> "kith-job\tfailed\t" + oneLine(outcome);
            case NotNow() -> "kith-job\tnot-now";
        };
    }

    /// The line that was written; empty for any other output.
    static Optional<ChildLine> parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length < 2 || !parts[0].equals("kith-job")) {
            return Optional.empty();
        }
        return switch (parts[1]) {
            case "progress" -> Optional.of(new Progress(Integer.parseInt(parts[2]), parts[3]));
            case "done" -> Optional.of(new Done(parts[2]));
            case "failed" -> Optional.of(new Failed(parts[2]));
            case "not-now" -> Optional.of(new NotNow());
            default -> Optional.empty();
        };
    }

    private static String oneLine(String words) {
        return words.replaceAll("[\\t\\r\\n]+", " ");
    }
}
