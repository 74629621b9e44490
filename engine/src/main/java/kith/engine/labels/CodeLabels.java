package kith.engine.labels;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import kith.engine.terms.CodedValue;
import kith.engine.terms.Icd10Code;
import kith.engine.terms.SecurityLabel;

/// Labels codes, and words where a code belongs.
///
/// A listed code has the label of its list whatever system it claims to be of. A code that is not known is
/// restricted until somebody classifies it, and so are words. A classification never lowers the label of a
/// listed code.
public final class CodeLabels {

    /// Raise it when the same codes would be labelled differently than before: what is stored is then labelled
    /// again.
    private static final int VERSION = 1;

    private static final int RESTRICTED = 1;
    private static final int SENSITIVE = 2;
    private static final int EXCLUDED = 4;

    private final CodeList listed;
    private final Terminology terminology;
    private final List<Classification> decided;
    private final Classifications classifications;

    private CodeLabels(
            CodeList listed, Terminology terminology, List<Classification> decided, Classifications classifications) {
        this.listed = listed;
        this.terminology = terminology;
        this.decided = decided;
        this.classifications = classifications;
    }

    /// With the lists that Kith ships.
    public static CodeLabels shipped() {
        return of(ExcludedCodes.shipped());
    }

    /// With the lists that Kith ships, and these codes that the law excludes.
    public static CodeLabels of(ExcludedCodes excluded) {
        var listed = new CodeList();
        excluded.codes().forEach(code -> listed.add(code, EXCLUDED));
        ShippedList.codes("/codes/restricted.csv").forEach(code -> listed.add(code, RESTRICTED));
        ShippedList.codes("/codes/sensitive.csv").forEach(code -> listed.add(code, SENSITIVE));
        return new CodeLabels(listed, Terminology.NONE, List.of(), Classifications.NONE);
    }

    /// These labels, with more codes that are excluded here.
    public CodeLabels excluding(Collection<String> more) {
        return with(more, EXCLUDED);
    }

    /// These labels, with codes of a list of the borough's own.
    public CodeLabels with(Map<String, SecurityLabel> more) {
        CodeList both = listed.copy();
        more.forEach((code, label) -> {
            if (label != SecurityLabel.NORMAL) {
                both.add(code, label == SecurityLabel.SENSITIVE ? SENSITIVE : RESTRICTED);
            }
        });
        return new CodeLabels(both, terminology, decided, classifications);
    }

    private CodeLabels with(Collection<String> more, int mark) {
        CodeList both = listed.copy();
        more.forEach(code -> both.add(code, mark));
        return new CodeLabels(both, terminology, decided, classifications);
    }

    /// These labels, where a code is known only if it is in a release.
    public CodeLabels with(Terminology release) {
        return new CodeLabels(listed, release, decided, classifications);
    }

    /// These labels, with what was decided about what Kith does not know.
    public CodeLabels classified(Collection<Classification> decisions) {
        return new CodeLabels(listed, terminology, List.copyOf(decisions), new Classifications(decisions, ""));
    }

    /// These labels, as they are for what one partner sends.
    public CodeLabels from(String partner) {
        return new CodeLabels(listed, terminology, decided, new Classifications(decided, partner));
    }

    /// Labels a code.
    ///
    /// @param kind what it is said in, as `alert` or `condition`
    public LabelledCode label(String kind, CodedValue value) {
        int marks = listed.marksOf(value.code().toUpperCase(Locale.ROOT));
        SecurityLabel list = labelOf(marks);
        boolean excluded = (marks & EXCLUDED) != 0;
        boolean known = value.isWellFormed() && !terminology.lacks(value);
        SecurityLabel decision = classifications
                .ofCode(kind, value)
                .or(() -> known ? Optional.of(SecurityLabel.NORMAL) : classifications.ofOwnCode(kind, value))
                .orElse(null);
        return decision == null
                ? new LabelledCode(value, stricter(list, SecurityLabel.RESTRICTED), list, excluded, true)
                : new LabelledCode(value, stricter(list, decision), list, excluded, false);
    }

    /// Labels words that stand where a code belongs.
    public LabelledCode labelWords(String kind, String words) {
        return classifications
                .ofWords(kind, words)
                .map(label -> new LabelledCode(null, label, SecurityLabel.NORMAL, false, false))
                .orElseGet(() -> new LabelledCode(null, SecurityLabel.RESTRICTED, SecurityLabel.NORMAL, false, true));
    }

    /// The codes that are excluded, for whoever asks what is not held.
    public Set<String> excluded() {
        Set<String> excluded = new TreeSet<>();
        listed.all().forEach((code, marks) -> {
            if ((marks & EXCLUDED) != 0) {
                excluded.add(Icd10Code.find(code).map(Icd10Code::toString).orElse(code));
            }
        });
        return excluded;
    }

    /// Tells these lists and classifications from others: where it has changed, what is stored has to be labelled
    /// again.
    public long fingerprint() {
        var crc = new CRC32();
        crc.update(VERSION);
        new TreeMap<>(listed.all())
                .forEach((code, marks) -> crc.update((code + marks).getBytes(StandardCharsets.UTF_8)));
        crc.update(terminology.size());
        return crc.getValue();
    }

    /// The label that fewer people may see. Restricted goes before sensitive.
    public static SecurityLabel stricter(SecurityLabel one, SecurityLabel other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(SecurityLabel label) {
        return switch (label) {
            case NORMAL -> 0;
            case SENSITIVE -> 1;
            case RESTRICTED -> 2;
            case SEALED -> 3;
        };
    }

    private static SecurityLabel labelOf(int marks) {
        if ((marks & RESTRICTED) != 0) {
            return SecurityLabel.RESTRICTED;
        }
        return (marks & SENSITIVE) != 0 ? SecurityLabel.SENSITIVE : SecurityLabel.NORMAL;
    }
}
