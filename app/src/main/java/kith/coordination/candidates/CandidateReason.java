package kith.coordination.candidates;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.kernel.WorkerId;

/// Why somebody is a candidate, with the facts that were used.
///
/// @param rule what found them, as `three-conditions`
/// @param version which version of the rule it was
/// @param facts keys of what the rule used, as conditions
/// @param note what a partner or a worker said; empty where a rule found them
/// @param by the worker who wrote it down; empty where a rule found them
public record CandidateReason(
        Kind kind, String rule, int version, LocalDate on, List<String> facts, String note, Optional<WorkerId> by) {

    /// The longest note that is taken.
    public static final int LONGEST = 500;

    public CandidateReason {
        facts = List.copyOf(facts);
    }

    static CandidateReason said(Kind kind, String note, LocalDate on, WorkerId by) {
        return new CandidateReason(kind, kind.key(), 1, on, List.of(), note, Optional.of(by));
    }

    /// What tells one reason from another: a new fact is a new reason, and so is each day on which somebody asks.
    List<String> keys() {
        return switch (kind) {
            case LIST, RULE ->
                facts.stream().map(fact -> rule + "/" + fact).sorted().toList();
            case REQUEST, CONCERN -> List.of(rule + "/" + on);
        };
    }

    /// The stay in hospital that the rule found; empty for every other reason.
    public Optional<HospitalStay> stay() {
        return kind == Kind.RULE && rule.equals(HospitalStay.RULE)
                ? facts.stream().findFirst().map(HospitalStay::parse)
                : Optional.empty();
    }

    /// Where a reason comes from.
    public enum Kind {
        LIST("On the three-conditions list"),
        RULE("Found by a rule"),
        REQUEST("A partner asks for it"),
        CONCERN("A worker is concerned");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No reason is of kind " + key));
        }
    }

    @Override
    public String toString() {
        return "CandidateReason[" + rule + "]";
    }
}
