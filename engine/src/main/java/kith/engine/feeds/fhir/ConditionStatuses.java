package kith.engine.feeds.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.ItemProblems;
import kith.engine.feeds.facts.VerificationStatus;

/// Reads the statuses of a Condition: from every coding, HL7's own first, then from a plain code as FHIR STU3 has it,
/// then from the words. A status that is present and not understood is never read as absent.
final class ConditionStatuses {

    private static final List<String> OTHER_ABATEMENTS =
            List.of("abatementDateTime", "abatementPeriod", "abatementAge", "abatementRange");

    private final Json condition;
    private final ItemProblems problems;

    ConditionStatuses(Json condition, ItemProblems problems) {
        this.condition = condition;
        this.problems = problems;
    }

    /// Whether it is going on; empty when that cannot be told.
    Optional<ClinicalStatus> clinical() {
        Optional<ClinicalStatus> stated = read("clinicalStatus", ConditionStatuses::clinical, ClinicalStatus.UNSTATED);
        if (stated.isEmpty() || stated.get() != ClinicalStatus.UNSTATED) {
            return stated;
        }
        if (condition.says("abatementBoolean", "true")
                || condition.has("abatementAge")
                || condition.has("abatementRange")) {
            return Optional.of(ClinicalStatus.RESOLVED);
        }
        if (condition.has("abatementString") && OTHER_ABATEMENTS.stream().noneMatch(condition::has)) {
            notUnderstood("abatementString");
            return Optional.empty();
        }
        return stated;
    }

    /// How sure whoever said it was; empty when that cannot be told.
    Optional<VerificationStatus> verification() {
        return read("verificationStatus", ConditionStatuses::verification, VerificationStatus.UNSTATED);
    }

    private <T> Optional<T> read(String field, Function<String, Optional<T>> meaning, T unstated) {
        if (!condition.has(field)) {
            return Optional.of(unstated);
        }
        Optional<T> read = hasCodeThatIsNoText(field)
                ? Optional.empty()
                : written(field).stream()
                        .flatMap(one -> meaning.apply(one).stream())
                        .findFirst();
        if (read.isEmpty()) {
            notUnderstood(field);
        }
        return read;
    }

    /// A code that is a list or an object is present, and nobody can say what it means.
    private boolean hasCodeThatIsNoText(String field) {
        for (Json coding : condition.at(field).each("coding")) {
            if (coding.has("code") && coding.text("code").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// What may be the status, most certain first.
    private List<String> written(String field) {
        List<String> ownCodes = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Json status = condition.at(field);
        for (Json coding : status.each("coding")) {
            boolean own = coding.text("system").orElse("").contains("condition-");
            coding.text("code").ifPresent((own ? ownCodes : others)::add);
        }
        ownCodes.addAll(others);
        status.text().ifPresent(ownCodes::add);
        status.text("text").ifPresent(ownCodes::add);
        status.each("coding").forEach(coding -> coding.text("display").ifPresent(ownCodes::add));
        return ownCodes;
    }

    void notUnderstood(String field) {
        problems.add("\"" + field + "\" is not a status that Kith understands, so nothing is drawn from this item."
                + " Ask the partner for the codes of FHIR.");
    }

    /// The meaning of a word or code; empty when it has none here.
    static Optional<ClinicalStatus> clinical(String written) {
        return Optional.ofNullable(
                switch (plain(written)) {
                    case "active" -> ClinicalStatus.ACTIVE;
                    case "recurrence" -> ClinicalStatus.RECURRENCE;
                    case "relapse" -> ClinicalStatus.RELAPSE;
                    case "inactive" -> ClinicalStatus.INACTIVE;
                    case "remission" -> ClinicalStatus.REMISSION;
                    case "resolved" -> ClinicalStatus.RESOLVED;
                    case "unknown" -> ClinicalStatus.UNSTATED;
                    default -> null;
                });
    }

    private static Optional<VerificationStatus> verification(String written) {
        return Optional.ofNullable(
                switch (plain(written)) {
                    case "confirmed" -> VerificationStatus.CONFIRMED;
                    case "unconfirmed" -> VerificationStatus.UNCONFIRMED;
                    case "provisional" -> VerificationStatus.PROVISIONAL;
                    case "differential" -> VerificationStatus.DIFFERENTIAL;
                    case "refuted" -> VerificationStatus.REFUTED;
                    case "entered-in-error" -> VerificationStatus.ENTERED_IN_ERROR;
                    case "unknown" -> VerificationStatus.UNSTATED;
                    default -> null;
                });
    }

    static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }
}
