package kith.borough.feeds;

import kith.borough.people.Code;

/// Writes a FHIR Encounter.
public final class Encounters {

    static final Code NO_REASON = new Code("", "");

    private Encounters() {}

    /// What kind of meeting, by HL7's class of it.
    enum Kind {
        CONSULTATION("AMB", "ambulatory", "185345009", "Encounter for symptom"),
        TELEPHONE("VR", "virtual", "185317003", "Telephone encounter"),
        OUTPATIENT("AMB", "ambulatory", "185349003", "Encounter for check up"),
        EMERGENCY("EMER", "emergency", "50849002", "Emergency department patient visit"),
        INPATIENT("IMP", "inpatient encounter", "32485007", "Hospital admission");

        private final String code;
        private final String display;
        private final String snomed;
        private final String term;

        Kind(String code, String display, String snomed, String term) {
            this.code = code;
            this.display = display;
            this.snomed = snomed;
            this.term = term;
        }
    }

    /// From a day at that minute, for so many minutes.
    static void write(Json json, String id, String subject, Kind kind, int day, int minute, int minutes, Code reason) {
        json.raw("{\"resourceType\":\"Encounter\",\"id\":\"")
                .raw(id)
                .raw(
                        "\",\"status\":\"finished\",\"class\":{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\"code\":\"")
                .raw(kind.code)
                .raw("\",\"display\":\"")
                .raw(kind.display)
                .raw("\"},\"type\":[{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"")
                .raw(kind.snomed)
                .raw("\",\"display\":\"")
                .raw(kind.term)
                .raw("\"}]}],\"subject\":{\"reference\":\"")
                .raw(subject)
                .raw("\"},\"period\":{\"start\":\"");
        moment(json, day, minute);
        json.raw("\",\"end\":\"");
        int end = minute + minutes;
        moment(json, day + end / 1440, end % 1440);
        json.raw("\"}");
        if (!reason.term().isEmpty()) {
            json.raw(",\"reasonCode\":[{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"")
                    .raw(reason.code())
                    .raw("\",\"display\":")
                    .text(reason.term())
                    .raw("}]}]");
        }
        json.raw("}");
    }

    private static void moment(Json json, int day, int minute) {
        json.day(day)
                .raw("T")
                .raw(two(minute / 60))
                .raw(":")
                .raw(two(minute % 60))
                .raw(":00+00:00");
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
