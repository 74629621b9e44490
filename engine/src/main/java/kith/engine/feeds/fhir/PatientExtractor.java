package kith.engine.feeds.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.engine.feeds.facts.DemographicValues;
import kith.engine.feeds.facts.ItemProblems;
import kith.engine.terms.Deceased;
import kith.engine.terms.Demographics;
import kith.engine.terms.NhsNumber;
import kith.engine.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/// Draws who a person is from a FHIR R4 Patient, with UK Core's identifiers and extensions.
public final class PatientExtractor {

    private static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";
    private static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-";

    private final Json patient;
    private final DemographicValues values;
    private final LocalDate today;

    public PatientExtractor(Json patient, LocalDate today, ItemProblems problems) {
        this.patient = patient;
        this.today = today;
        this.values = new DemographicValues(today, problems);
    }

    public Demographics draw() {
        Json name = name();
        Json address = address();
        List<String> given =
                name.each("given").stream().flatMap(one -> one.text().stream()).toList();
        Demographics.Birth birth = values.birth("birthDate", patient.text("birthDate"));
        Demographics.Death death = death();
        return new Demographics(
                nhsNumber(),
                new Demographics.Name(
                        given.isEmpty() ? null : given.getFirst(),
                        name.text("family").orElse(null),
                        given.size() < 2 ? null : String.join(" ", given.subList(1, given.size()))),
                birth,
                values.sex("gender", patient.text("gender")),
                ethnicity(),
                new Demographics.Address(lines(address), values.postcode(address.text("postalCode")), uprn(address)),
                new Demographics.Contact(telecom("phone"), telecom("email"), language()),
                practice(),
                death,
                patient.at("meta").each("security").stream()
                        .anyMatch(label ->
                                Confidentiality.isRestricted(label.text("code").orElse(""))));
    }

    private @Nullable NhsNumber nhsNumber() {
        List<String> written = patient.each("identifier").stream()
                .filter(identifier -> isNhsNumber(identifier) && isCurrent(identifier))
                .flatMap(identifier -> identifier.text("value").stream())
                .distinct()
                .toList();
        return values.nhsNumber("identifier", written);
    }

    private static boolean isNhsNumber(Json identifier) {
        return identifier.text("system").map(SubjectNumber::isSystem).orElse(false);
    }

    /// The official name, else the usual one, else the first that has not ended.
    private Json name() {
        List<Json> names = patient.each("name");
        return first(names, name -> name.says("use", "official") && isCurrent(name))
                .or(() -> first(names, name -> name.says("use", "official")))
                .or(() -> first(names, name -> name.says("use", "usual")))
                .or(() -> first(names, this::isCurrent))
                .orElse(Json.NOTHING);
    }

    private Json address() {
        List<Json> addresses =
                patient.each("address").stream().filter(this::isCurrent).toList();
        return first(addresses, address -> address.says("use", "home"))
                .or(() -> first(addresses, address -> !address.says("use", "temp") && !address.says("use", "billing")))
                .orElse(Json.NOTHING);
    }

    private static @Nullable String lines(Json address) {
        String lines = Stream.of(address.each("line"), address.each("city"), address.each("district"))
                .flatMap(List::stream)
                .flatMap(line -> line.text().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return lines.isEmpty() ? address.text("text").orElse(null) : lines;
    }

    private @Nullable Long uprn(Json address) {
        Optional<String> written = extensions(address, "AddressKey")
                .filter(key -> extension(key, "type")
                        .map(type -> type.at("valueCoding").says("code", "UPRN")
                                || type.at("valueCodeableConcept").at("coding").says("code", "UPRN"))
                        .orElse(false))
                .flatMap(key -> extension(key, "value").stream())
                .flatMap(value -> value.text("valueString").stream())
                .findFirst();
        return values.uprn("UPRN", written);
    }

    private @Nullable String telecom(String system) {
        List<Json> current = patient.each("telecom").stream()
                .filter(contact -> contact.says("system", system) && isCurrent(contact))
                .toList();
        return first(current, contact -> contact.says("use", "mobile"))
                .or(() -> current.stream().findFirst())
                .flatMap(contact -> contact.text("value"))
                .orElse(null);
    }

    private @Nullable String ethnicity() {
        return extensions(patient, "EthnicCategory")
                .map(extension -> extension.at("valueCodeableConcept"))
                .flatMap(concept -> concept.at("coding").text("code").or(() -> concept.text("text")).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String language() {
        List<Json> spoken = patient.each("communication");
        return first(spoken, one -> one.says("preferred", "true"))
                .or(() -> spoken.stream().findFirst())
                .map(one -> one.at("language"))
                .or(() -> extensions(patient, "NHSCommunication")
                        .flatMap(one -> extension(one, "language").stream())
                        .map(one -> one.at("valueCodeableConcept"))
                        .findFirst())
                .flatMap(language -> language.at("coding").text("code").or(() -> language.text("text")))
                .orElse(null);
    }

    private @Nullable String practice() {
        for (Json practice : patient.each("generalPractitioner")) {
            Json identifier = practice.at("identifier");
            Optional<String> code = identifier.says("system", ODS) && isCurrent(identifier)
                    ? identifier.text("value")
                    : practice.text("reference").flatMap(DemographicValues::practiceReferredTo);
            if (code.isPresent()) {
                return code.get().toUpperCase(Locale.ROOT);
            }
        }
        return null;
    }

    private Demographics.Death death() {
        Optional<String> on = patient.text("deceasedDateTime");
        if (on.isPresent()) {
            return values.diedOn("deceasedDateTime", on.get());
        }
        return switch (patient.text("deceasedBoolean").orElse("")) {
            case "true" -> new Demographics.Death(Deceased.DEAD, null);
            case "false" -> new Demographics.Death(Deceased.ALIVE, null);
            default -> Demographics.Death.UNSTATED;
        };
    }

    /// Not marked as old, and its period, if it has one, has not ended.
    private boolean isCurrent(Json one) {
        return !one.says("use", "old")
                && one.at("period")
                        .text("end")
                        .flatMap(PartialDate::find)
                        .map(end -> !end.last().isBefore(today))
                        .orElse(true);
    }

    private static Stream<Json> extensions(Json on, String name) {
        return on.each("extension").stream().filter(extension -> extension.says("url", UK_CORE + name));
    }

    private static Optional<Json> extension(Json on, String url) {
        return first(on.each("extension"), extension -> extension.says("url", url));
    }

    private static Optional<Json> first(List<Json> all, Predicate<Json> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
