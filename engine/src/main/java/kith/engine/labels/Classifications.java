package kith.engine.labels;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.terms.CodedValue;
import kith.engine.terms.SecurityLabel;

/// The classifications in force, as they apply to one partner.
final class Classifications {

    static final Classifications NONE = new Classifications(List.of(), "");

    private final Map<Key, SecurityLabel> labels = new HashMap<>();

    Classifications(Collection<Classification> decided, String partner) {
        for (Classification one : decided) {
            if (one.isDefinite() && (one.partner().isEmpty() || one.partner().equalsIgnoreCase(partner))) {
                labels.merge(
                        new Key(
                                !one.partner().isEmpty(),
                                one.kind(),
                                one.code().isEmpty() ? "" : one.system(),
                                one.code(),
                                one.words()),
                        one.label(),
                        CodeLabels::stricter);
            }
        }
    }

    /// What was decided about a code.
    Optional<SecurityLabel> ofCode(String kind, CodedValue value) {
        return first(kind, value.systemName(), value.code(), "");
    }

    /// What was decided about words, or else about everything of that kind from this partner.
    Optional<SecurityLabel> ofWords(String kind, String words) {
        return first(kind, "", "", Classification.words(words)).or(() -> ofKind(kind));
    }

    /// What was decided about a code of a system that is the partner's own or not known.
    Optional<SecurityLabel> ofOwnCode(String kind, CodedValue value) {
        return switch (value.system()) {
            case LOCAL, NONE, OTHER -> ofKind(kind);
            case SNOMED, ICD10, DMD, LOINC, READ2, CTV3, HL7, UCUM, CVX -> Optional.empty();
        };
    }

    private Optional<SecurityLabel> ofKind(String kind) {
        return Optional.ofNullable(labels.get(new Key(true, kind, "", "", "")));
    }

    private Optional<SecurityLabel> first(String kind, String system, String code, String words) {
        if (labels.isEmpty() || (code.isEmpty() && words.isEmpty())) {
            return Optional.empty();
        }
        for (boolean ofPartner : new boolean[] {true, false}) {
            for (String of : List.of(kind, "")) {
                SecurityLabel label = labels.get(new Key(ofPartner, of, system, code, words));
                if (label != null) {
                    return Optional.of(label);
                }
            }
        }
        return Optional.empty();
    }

    private record Key(boolean ofPartner, String kind, String system, String code, String words) {}
}
