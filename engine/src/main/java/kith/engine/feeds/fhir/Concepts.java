package kith.engine.feeds.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.feeds.facts.Fact;
import kith.engine.terms.CodedValue;
import org.jspecify.annotations.Nullable;

/// The codes of a FHIR CodeableConcept that facts are drawn for.
final class Concepts {

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
            Optional<String> written = coding.text("code");
            if (written.isPresent()) {
                CodedValue code = CodedValue.of(coding.text("system").orElse(null), written.get());
                Fact.System system = Fact.System.of(code);
                String text = coding.text("display").orElse(words);
                (system == Fact.System.SNOMED ? snomed : others)
                        .putIfAbsent(code.code(), new Concept(code.code(), system, text));
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

    private Concepts() {}
}
