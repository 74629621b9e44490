package kith.engine.labels;

import java.util.Locale;
import kith.engine.terms.CodeSystem;
import kith.engine.terms.CodedValue;
import kith.engine.terms.PlainText;
import kith.engine.terms.SecurityLabel;

/// What somebody decided about codes or words that Kith did not know.
///
/// An empty part stands for any. With a code, it is about that code of that system. With words, about those
/// words. With neither, about all words and all the partner's own codes, of one partner, of one kind.
///
/// @param partner the partner's code
/// @param kind as `alert`, `service` or `tenancy`
public record Classification(
        String partner, String kind, String system, String code, String words, SecurityLabel label) {

    public Classification {
        partner = PlainText.tight(partner).toUpperCase(Locale.ROOT);
        kind = PlainText.tight(kind).toLowerCase(Locale.ROOT);
        words = words(words);
        code = code.isBlank() ? "" : CodedValue.of(system, code).code();
        system = CodeSystem.name(system);
    }

    /// Whether it says what it is about: a code, words, or a partner and a kind.
    public boolean isDefinite() {
        return !code.isEmpty() || !words.isEmpty() || (!partner.isEmpty() && !kind.isEmpty());
    }

    static String words(String written) {
        return PlainText.spaced(written).toLowerCase(Locale.ROOT);
    }
}
