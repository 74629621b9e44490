package kith.engine.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The codes of a FHIR CodeableConcept that facts are drawn for.
final class Concepts {

    private static final Set<String> ICD10 =
            Set.of("http://hl7.org/fhir/sid/icd-10", "http://hl7.org/fhir/sid/icd-10-uk");

    /// One code, or nothing but words.
    record Concept(
            @Nullable String code,
            Fact.@Nullable System system,
            @Nullable String text) {}

    /// Each SNOMED CT code once. Without any, each other code; without those, the words alone.
    static List<Concept> of(Json concept) {
        @Nullable String words = concept.text("text").orElse(null);
        Map<String, Concept> snomed = new LinkedHashMap<>();
        Map<String, Concept> others = new LinkedHashMap<>();
        for (Json coding : concept.each("coding")) {
            Optional<String> code = coding.text("code");
            if (code.isPresent()) {
                Fact.System system = system(coding.text("system").orElse(""));
                String text = coding.text("display").orElse(words);
                (system == Fact.System.SNOMED ? snomed : others)
                        .putIfAbsent(code.get(), new Concept(code.get(), system, text));
            }
        }
        if (!snomed.isEmpty()) {
            return new ArrayList<>(snomed.values());
        }
        if (!others.isEmpty()) {
            return new ArrayList<>(others.values());
        }
        return words == null ? List.of() : List.of(new Concept(null, null, words));
    }

    private static Fact.System system(String url) {
        if (url.startsWith("http://snomed.info/sct")
                || url.startsWith("https://snomed.info/sct")
                || url.equals("urn:oid:2.16.840.1.113883.6.96")) {
            return Fact.System.SNOMED;
        }
        return ICD10.contains(url) ? Fact.System.ICD10 : Fact.System.LOCAL;
    }

    private Concepts() {}
}
