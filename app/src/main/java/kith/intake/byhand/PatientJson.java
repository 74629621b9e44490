package kith.intake.byhand;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes somebody down as partners do: as a FHIR R4 Patient, in one line.
final class PatientJson {

    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    static String of(NewPerson who, String localId) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("resourceType", "Patient");
            json.writeStringProperty("id", localId);
            who.nhsNumber()
                    .ifPresent(number -> one(json, "identifier", "system", NHS_NUMBER, "value", number.digits()));
            name(json, who);
            who.phone().ifPresent(phone -> one(json, "telecom", "system", "phone", "value", phone));
            who.sex().ifPresent(sex -> json.writeStringProperty("gender", sex));
            who.birthDate().ifPresent(day -> json.writeStringProperty("birthDate", day.toString()));
            address(json, who);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void name(JsonGenerator json, NewPerson who) {
        json.writeArrayPropertyStart("name");
        json.writeStartObject();
        json.writeStringProperty("use", "official");
        who.familyName().ifPresent(family -> json.writeStringProperty("family", family));
        who.givenName().ifPresent(given -> {
            json.writeArrayPropertyStart("given");
            for (String word : given.split(" +")) {
                json.writeString(word);
            }
            json.writeEndArray();
        });
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void address(JsonGenerator json, NewPerson who) {
        if (who.address().isEmpty() && who.postcode().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("address");
        json.writeStartObject();
        json.writeStringProperty("use", "home");
        who.address().ifPresent(lines -> {
            json.writeArrayPropertyStart("line");
            json.writeString(lines);
            json.writeEndArray();
        });
        who.postcode().ifPresent(code -> json.writeStringProperty("postalCode", code));
        json.writeEndObject();
        json.writeEndArray();
    }

    /// A list of one thing with two properties.
    private static void one(JsonGenerator json, String list, String first, String one, String second, String other) {
        json.writeArrayPropertyStart(list);
        json.writeStartObject();
        json.writeStringProperty(first, one);
        json.writeStringProperty(second, other);
        json.writeEndObject();
        json.writeEndArray();
    }

    private PatientJson() {}
}
