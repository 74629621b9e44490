package kith.borough.feeds;

import kith.borough.people.Code;
import kith.borough.people.ConditionHistory;
import kith.borough.people.VerificationStatus;

/// Writes a FHIR Condition: an illness, or a finding about somebody's life.
public final class Conditions {

    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

    private Conditions() {}

    static void write(Json json, String id, String subject, ConditionHistory had) {
        json.raw("{\"resourceType\":\"Condition\",\"id\":\"").raw(id).raw("\"");
        if (had.said() != VerificationStatus.IN_ERROR) {
            json.raw(",\"clinicalStatus\":{\"coding\":[{\"system\":\"" + TERMINOLOGY
                            + "condition-clinical\",\"code\":\"")
                    .raw(had.hasEnded() ? "resolved" : "active")
                    .raw("\"}]}");
        }
        if (!had.said().code().isEmpty()) {
            json.raw(",\"verificationStatus\":{\"coding\":[{\"system\":\"" + TERMINOLOGY
                            + "condition-ver-status\",\"code\":\"")
                    .raw(had.said().code())
                    .raw("\"}]}");
        }
        json.raw(",\"category\":[{\"coding\":[{\"system\":\"" + TERMINOLOGY
                + "condition-category\",\"code\":\"problem-list-item\"}]}]");
        code(json, had.code());
        json.raw(",\"subject\":{\"reference\":\"").raw(subject).raw("\"},\"onsetDateTime\":\"");
        json.day(had.onset()).raw("\"");
        if (had.hasEnded()) {
            json.raw(",\"abatementDateTime\":\"").day(had.ended()).raw("\"");
        }
        json.raw(",\"recordedDate\":\"").day(had.recorded()).raw("\"}");
    }

    static void code(Json json, Code code) {
        if (code.code().isEmpty()) {
            json.raw(",\"code\":{\"text\":").text(code.term()).raw("}");
        } else {
            json.raw(",\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"")
                    .raw(code.code())
                    .raw("\",\"display\":")
                    .text(code.term())
                    .raw("}],\"text\":")
                    .text(code.term())
                    .raw("}");
        }
    }
}
