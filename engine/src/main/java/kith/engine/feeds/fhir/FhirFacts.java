package kith.engine.feeds.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.facts.ItemProblems;
import kith.engine.feeds.facts.ItemProblems.When;
import kith.engine.feeds.facts.VerificationStatus;
import kith.engine.labels.ShippedList;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;

/// Draws facts from the FHIR resources (R4, and STU3 and R5 where they differ) that carry them: Condition, Encounter
/// and Flag.
public final class FhirFacts {

    /// SNOMED CT codes of social needs: a Condition that says one is a need and no illness.
    private static final Set<String> NEEDS = Set.copyOf(ShippedList.codes("/codes/needs.csv"));

    /// HL7 v3 ActEncounterCode: inpatient, acute, non-acute.
    private static final Set<String> INPATIENT = Set.of("IMP", "ACUTE", "NONAC", "INPATIENT");

    private static final Set<String> EMERGENCY = Set.of("EMER", "EMERGENCY");

    private static final String NOT_UNDERSTOOD = "?";
    private static final Set<String> DID_NOT_HAPPEN = Set.of("planned", "cancelled");

    /// FHIR R4 and R5: encounter-status.
    private static final Set<String> ENCOUNTER_STATUSES =
            Set.of(("planned arrived triaged in-progress onleave on-hold finished discharged completed cancelled"
                            + " discontinued entered-in-error unknown")
                    .split(" "));

    /// FHIR R4: flag-status.
    private static final Set<String> FLAG_STATUSES = Set.of("active", "inactive", "entered-in-error");

    private final Json resource;
    private final String source;
    private final SecurityLabel label;
    private final ItemProblems problems;
    private final ConditionStatuses statuses;

    public FhirFacts(Json resource, String source, SecurityLabel label, ItemProblems problems) {
        this.resource = resource;
        this.source = source;
        this.label = label;
        this.problems = problems;
        this.statuses = new ConditionStatuses(resource, problems);
    }

    public static boolean areIn(String type) {
        return switch (type) {
            case "Condition", "Encounter", "Flag" -> true;
            default -> false;
        };
    }

    public List<Fact> of(String type) {
        return switch (type) {
            case "Condition" -> conditions();
            case "Encounter" -> stays();
            case "Flag" -> alerts();
            default -> List.of();
        };
    }

    private List<Fact> conditions() {
        When onset = start("onsetDateTime", "onsetPeriod");
        String written = resource.has("recordedDate") ? "recordedDate" : "assertedDate";
        LocalDate recorded = problems.day(written, resource.text(written));
        When abatement = end("abatementDateTime", "abatementPeriod");
        Optional<ClinicalStatus> going = statuses.clinical();
        Optional<VerificationStatus> sure = statuses.verification();
        if (going.isEmpty() || sure.isEmpty() || isUnclear(onset, recorded, abatement)) {
            return List.of();
        }
        ClinicalStatus clinical = going.get();
        VerificationStatus verification = sure.get();
        List<Fact> facts = new ArrayList<>();
        for (Concepts.Concept concept : Concepts.of(resource.at("code"))) {
            Fact.Kind kind = isNeed(concept) ? Fact.Kind.NEED : Fact.Kind.CONDITION;
            facts.add(fact(kind, concept, onset.orNull(), recorded, abatement.orNull(), clinical, verification));
        }
        return facts;
    }

    private static boolean isNeed(Concepts.Concept concept) {
        return concept.system() == Fact.System.SNOMED && concept.code() != null && NEEDS.contains(concept.code());
    }

    /// What was planned or called off did not happen.
    private List<Fact> stays() {
        String period = resource.has("period") ? "period" : "actualPeriod";
        String sort = resource.at("class")
                .text("code")
                .or(() -> resource.at("class").at("coding").text("code"))
                .or(() -> resource.text("class"))
                .orElse("")
                .toUpperCase(Locale.ROOT);
        String status = status(ENCOUNTER_STATUSES);
        if (sort.isEmpty() || status.equals(NOT_UNDERSTOOD) || DID_NOT_HAPPEN.contains(status)) {
            return List.of();
        }
        List<Concepts.Concept> reasons = resource.each("type").stream()
                .flatMap(type -> Concepts.of(type).stream())
                .toList();
        return List.of(fact(
                encounter(sort),
                reasons.isEmpty() ? new Concepts.Concept(null, null, null) : reasons.getFirst(),
                problems.day(period + ".start", resource.at(period).text("start")),
                null,
                problems.day(period + ".end", resource.at(period).text("end")),
                switch (status) {
                    case "finished", "completed", "discharged", "discontinued" -> ClinicalStatus.RESOLVED;
                    case "arrived", "triaged", "in-progress", "onleave", "on-hold" -> ClinicalStatus.ACTIVE;
                    default -> ClinicalStatus.UNSTATED;
                },
                status.equals("entered-in-error") ? VerificationStatus.ENTERED_IN_ERROR : VerificationStatus.UNSTATED));
    }

    private static Fact.Kind encounter(String sort) {
        if (INPATIENT.contains(sort)) {
            return Fact.Kind.ADMISSION;
        }
        return EMERGENCY.contains(sort) ? Fact.Kind.ATTENDANCE : Fact.Kind.CONTACT;
    }

    private List<Fact> alerts() {
        LocalDate happened = problems.day("period.start", resource.at("period").text("start"));
        LocalDate ended = problems.day("period.end", resource.at("period").text("end"));
        String status = status(FLAG_STATUSES);
        if (status.equals(NOT_UNDERSTOOD)) {
            return List.of();
        }
        return Concepts.of(resource.at("code")).stream()
                .map(concept -> fact(
                        Fact.Kind.ALERT,
                        concept,
                        happened,
                        null,
                        ended,
                        ConditionStatuses.clinical(status).orElse(ClinicalStatus.UNSTATED),
                        status.equals("entered-in-error")
                                ? VerificationStatus.ENTERED_IN_ERROR
                                : VerificationStatus.UNSTATED))
                .toList();
    }

    /// The status in the spelling of FHIR; empty where there is none.
    private String status(Set<String> known) {
        String status = resource.text("status").map(ConditionStatuses::plain).orElse("");
        if (status.isEmpty() || known.contains(status)) {
            return status;
        }
        statuses.notUnderstood("status");
        return NOT_UNDERSTOOD;
    }

    private Fact fact(
            Fact.Kind kind,
            Concepts.Concept concept,
            @Nullable LocalDate happened,
            @Nullable LocalDate recorded,
            @Nullable LocalDate ended,
            ClinicalStatus clinical,
            VerificationStatus verification) {
        return new Fact(
                kind,
                source,
                concept.code(),
                concept.system(),
                concept.text(),
                happened,
                recorded,
                ended,
                clinical,
                verification,
                label);
    }

    /// A beginning or an end that is written and not understood is not taken as unsaid.
    private static boolean isUnclear(When onset, @Nullable LocalDate recorded, When abatement) {
        return abatement instanceof When.Unclear || (onset instanceof When.Unclear && recorded == null);
    }

    private When start(String moment, String period) {
        Optional<String> beginning = resource.at(period).text("start");
        return saidTwice(moment, period, beginning)
                .orElseGet(() -> resource.text(moment).isPresent()
                        ? problems.when(moment, resource.text(moment))
                        : problems.when(period + ".start", beginning));
    }

    private When end(String moment, String period) {
        Optional<String> end = resource.at(period).text("end");
        return saidTwice(moment, period, end)
                .orElseGet(() -> resource.text(moment).isPresent()
                        ? problems.end(moment, resource.text(moment))
                        : problems.end(period + ".end", end));
    }

    /// FHIR allows one of the two. Where both are there and differ, neither counts.
    private Optional<When> saidTwice(String moment, String period, Optional<String> inPeriod) {
        Optional<String> alone = resource.text(moment);
        if (alone.isEmpty() || inPeriod.isEmpty() || alone.equals(inPeriod)) {
            return Optional.empty();
        }
        problems.add("\"" + moment + "\" and \"" + period + "\" say different days, so neither is used."
                + " Ask the partner to send one of them.");
        return Optional.of(new When.Unclear());
    }
}
