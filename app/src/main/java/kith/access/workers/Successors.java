package kith.access.workers;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who takes over each kind of work that a worker holds.
///
/// @param chosen by the key of the work
/// @param otherwise for work for which nobody was chosen
public record Successors(Map<String, Successor> chosen, Successor otherwise) {

    public static final Successors NOBODY = all(new Successor.Nobody());

    public Successors {
        chosen = Map.copyOf(chosen);
    }

    /// One for everything.
    public static Successors all(Successor successor) {
        return new Successors(Map.of(), successor);
    }

    /// One for each kind of work, and nobody for the rest.
    public static Successors each(Map<String, Successor> chosen) {
        return new Successors(chosen, new Successor.Nobody());
    }

    Successor of(HeldWork work) {
        return chosen.getOrDefault(work.key(), otherwise);
    }

    /// For the log.
    String words() {
        return Stream.concat(
                        chosen.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> words(each.getValue()) + " for " + each.getKey()),
                        Stream.of(words(otherwise)))
                .filter(words -> !words.isBlank() && !words.startsWith(" for "))
                .map(words -> ", succeeded by " + words)
                .collect(Collectors.joining());
    }

    private static String words(Successor successor) {
        return switch (successor) {
            case Successor.Nobody _ -> "";
            case Successor.OfWorker(var worker) -> worker.toString();
            case Successor.DutyDesk(var team) -> "the duty desk of %s".formatted(team);
        };
    }
}
