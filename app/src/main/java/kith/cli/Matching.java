package kith.cli;

import java.util.Locale;
import kith.access.Access;
import kith.access.Granted;
import kith.access.Grants;
import kith.access.Workers;
import kith.people.Matcher;
import kith.people.Matcher.Outcome;

/// Matches all records anew as the operator, with progress on the terminal, and says what came of it.
record Matching(Matcher matcher, Grants grants, Terminal terminal) {

    static Matching in(Application application, Terminal terminal) {
        return new Matching(application.get(Matcher.class), application.get(Grants.class), terminal);
    }

    /// What came of it, and how long it took.
    record Done(Outcome outcome, double seconds) {

        /// The keys are a contract.
        String json() {
            return switch (outcome) {
                case Outcome.Matched matched ->
                    String.format(
                            Locale.ROOT,
                            "{\"records\":%d,\"compared\":%d,\"links\":%d,\"people\":%d,\"joined\":%d,\"parted\":%d,"
                                    + "\"in_doubt\":%d,\"threshold\":%.6f,\"seconds\":%.3f}",
                            matched.records(),
                            matched.compared(),
                            matched.links(),
                            matched.people(),
                            matched.joined(),
                            matched.parted(),
                            matched.inDoubt(),
                            matched.threshold(),
                            seconds);
                case Outcome.TooFew(long records) ->
                    String.format(Locale.ROOT, "{\"records\":%d,\"seconds\":%.3f}", records, seconds);
            };
        }

        String words() {
            return switch (outcome) {
                case Outcome.Matched matched ->
                    ("%,d records, %,d pairs compared, %,d of them linked at a probability of %.3f or more: %,d people, "
                                    + "%,d who took in others, %,d who came to be several, %,d pairs in doubt, in %.1f s")
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
                    "There are %,d records that say who they are about. The matcher learns from at least %,d; nothing was changed."
                            .formatted(records, Matcher.FEWEST_RECORDS);
            };
        }
    }

    Done everybody() {
        Granted granted = switch (grants.toBorough(Workers.operator())) {
            case Access.Allowed(Granted key) -> key;
            case Access.Denied(String sentence) -> throw new Trouble.CannotRun(sentence);
            case Access.NeedsReason(String sentence) -> throw new Trouble.CannotRun(sentence);
        };
        long began = System.nanoTime();
        try (var line = new ProgressLine(terminal)) {
            Outcome outcome = matcher.matchEverybody(granted, doing -> line.show("matching: " + doing));
            return new Done(outcome, (System.nanoTime() - began) / 1e9);
        }
    }
}
