package kith.borough.feeds;

import java.time.LocalDate;
import kith.borough.people.Circumstance;
import kith.borough.people.Ethnicity;
import kith.borough.people.Person;
import kith.borough.people.VitalStatus;

/// Writes a FHIR Patient as UK Core shapes it. No profile is claimed in `meta`, for none was validated.
public final class Patients {

    private static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-";
    private static final String CODES = "https://fhir.hl7.org.uk/CodeSystem/UKCore-";

    private Patients() {}

    static void write(Json json, Entry entry, Person person, boolean knowsOfDeath) {
        json.raw("{\"resourceType\":\"Patient\",\"id\":\"").raw(entry.localId()).raw("\"");
        if (person.health().lives(Circumstance.FLAGGED)) {
            json.raw(
                    ",\"meta\":{\"security\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\","
                            + "\"code\":\"R\",\"display\":\"restricted\"}]}");
        }
        extensions(json, entry, person);
        identifier(json, entry);
        name(json, entry);
        telecom(json, entry);
        json.raw(",\"gender\":\"").raw(person.sex().code()).raw("\"");
        if (!entry.birthDate().isEmpty()) {
            json.raw(",\"birthDate\":\"").raw(entry.birthDate()).raw("\"");
        }
        deceased(json, person.life(), knowsOfDeath);
        address(json, entry);
        communication(json, person);
        if (!person.practice().isNone()) {
            json.raw(",\"generalPractitioner\":[{\"type\":\"Organization\",\"identifier\":"
                            + "{\"system\":\"https://fhir.nhs.uk/Id/ods-organization-code\",\"value\":\"")
                    .raw(person.practice().code())
                    .raw("\"}}]");
        }
        json.raw("}");
    }

    private static void extensions(Json json, Entry entry, Person person) {
        json.raw(",\"extension\":[{\"url\":\"" + UK_CORE
                        + "EthnicCategory\",\"valueCodeableConcept\":{\"coding\":[{\"system\":\"" + CODES
                        + "EthnicCategoryEngland\",\"code\":\"")
                .raw(entry.ethnicity())
                .raw("\",\"display\":\"")
                .raw(Ethnicity.words(entry.ethnicity()))
                .raw("\"}]}}");
        if (person.contact().interpreter()) {
            json.raw(
                    ",{\"url\":\"http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired\",\"valueBoolean\":true}");
        }
        json.raw("]");
    }

    private static void identifier(Json json, Entry entry) {
        if (!entry.nhsNumber().isEmpty()) {
            json.raw(",\"identifier\":[{\"extension\":[{\"url\":\"" + UK_CORE
                            + "NHSNumberVerificationStatus\",\"valueCodeableConcept\":{\"coding\":[{\"system\":\""
                            + CODES
                            + "NHSNumberVerificationStatusEngland\",\"code\":\"01\",\"display\":\"Number present and verified\"}]}}],"
                            + "\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"")
                    .raw(entry.nhsNumber())
                    .raw("\"}]");
        }
    }

    private static void name(Json json, Entry entry) {
        json.raw(",\"name\":[{\"use\":\"official\",\"family\":")
                .text(entry.family())
                .raw(",\"given\":[")
                .text(entry.given());
        if (!entry.middle().isEmpty()) {
            json.raw(",").text(entry.middle());
        }
        json.raw("]}]");
    }

    private static void telecom(Json json, Entry entry) {
        boolean phone = !entry.phone().isEmpty();
        boolean email = !entry.email().isEmpty();
        if (phone || email) {
            json.raw(",\"telecom\":[");
            if (phone) {
                json.raw("{\"system\":\"phone\",\"value\":\"")
                        .raw(entry.phone())
                        .raw("\",\"use\":\"mobile\"}");
            }
            if (email) {
                json.raw(phone ? "," : "")
                        .raw("{\"system\":\"email\",\"value\":\"")
                        .raw(entry.email())
                        .raw("\"}");
            }
            json.raw("]");
        }
    }

    private static void deceased(Json json, VitalStatus life, boolean known) {
        switch (life) {
            case VitalStatus.Ended(LocalDate on)
            when known ->
                json.raw(",\"deceasedDateTime\":\"").raw(on.toString()).raw("\"");
            case VitalStatus.EndedUnknown _ when known -> json.raw(",\"deceasedBoolean\":true");
            case VitalStatus.Ended _, VitalStatus.EndedUnknown _, VitalStatus.Living _ -> {}
        }
    }

    private static void address(Json json, Entry entry) {
        json.raw(",\"address\":[{");
        if (entry.uprn() > 0) {
            json.raw("\"extension\":[{\"url\":\"" + UK_CORE
                            + "AddressKey\",\"extension\":[{\"url\":\"type\",\"valueCoding\":{\"system\":\"" + CODES
                            + "AddressKeyType\",\"code\":\"UPRN\"}},{\"url\":\"value\",\"valueString\":\"")
                    .number(entry.uprn())
                    .raw("\"}]}],");
        }
        json.raw("\"use\":\"home\",\"line\":[").text(entry.address()).raw("],\"city\":\"London\"");
        if (!entry.postcode().isEmpty()) {
            json.raw(",\"postalCode\":\"").raw(entry.postcode()).raw("\"");
        }
        json.raw("}]");
    }

    private static void communication(Json json, Person person) {
        if (!person.contact().language().equals("en")) {
            json.raw(",\"communication\":[{\"language\":{\"coding\":[{\"system\":\"urn:ietf:bcp:47\",\"code\":\"")
                    .raw(person.contact().language())
                    .raw("\"}]},\"preferred\":true}]");
        }
    }
}
