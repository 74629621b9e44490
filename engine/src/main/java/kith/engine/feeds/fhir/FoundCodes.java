package kith.engine.feeds.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kith.engine.feeds.items.JudgedCodes;
import kith.engine.labels.CodeLabels;
import kith.engine.labels.LabelledCode;
import kith.engine.terms.CodedValue;
import org.jspecify.annotations.Nullable;

/// The codes of one resource, and the words that stand where a code belongs, found on the way through it. Used
/// again for the next resource.
public final class FoundCodes {

    /// What says who or where somebody is, and nothing about health or care: its own statuses and words are not
    /// restricted. A listed code is, wherever it stands.
    private static final Set<String> ADMINISTRATIVE = Set.of(
            "Patient",
            "Person",
            "RelatedPerson",
            "Practitioner",
            "PractitionerRole",
            "Organization",
            "Location",
            "HealthcareService",
            "Endpoint",
            "Provenance",
            "Schedule",
            "Slot",
            "Coverage");

    /// Words under these names are notes and directions beside a code.
    private static final Set<String> BESIDE_A_CODE =
            Set.of("note", "dosageInstruction", "dosage", "text", "name", "address", "extension", "patientInstruction");

    private static final int MOST_REMEMBERED = 50_000;

    private final CodeLabels labels;
    private final Map<Written, KnownCode> known = new HashMap<>();
    private final At[] at = new At[ResourceScanner.DEEPEST + 2];
    private final List<KnownCode> codings = new ArrayList<>();
    private final List<KnownCode> others = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private String describedAs = "";

    FoundCodes(CodeLabels labels) {
        this.labels = labels;
        for (int depth = 0; depth < at.length; depth++) {
            at[depth] = new At();
        }
    }

    void begin() {
        codings.clear();
        others.clear();
        words.clear();
        describedAs = "";
        at[0].clear("");
        at[1].clear("");
    }

    /// An object begins under the name that was read last around it.
    void open(int depth) {
        at[depth].clear(at[depth - 1].name);
    }

    void name(int depth, String name) {
        at[depth].name = name;
    }

    /// Whether a text under this name may matter. Words beside a code that has been read do not, and are not made into
    /// strings for it.
    boolean wants(int depth, String name) {
        return switch (name) {
            case "display" -> at[depth].code == null;
            case "text" -> !at[depth].hasCode;
            case "description" -> depth == 1;
            default -> true;
        };
    }

    /// A text or number under a name that matters here.
    void value(int depth, String name, String text) {
        At here = at[depth];
        switch (name) {
            case "code" -> {
                if (here.code != null) {
                    here.codesBefore.add(here.code);
                }
                here.code = text;
            }
            case "system" -> {
                if (here.system != null) {
                    here.systemsBefore.add(here.system);
                }
                here.system = text;
            }
            case "text" -> here.text = text;
            case "display" -> here.display = text;
            case "valueString" -> {
                if (!here.under.equals("extension")) {
                    words.add(text);
                }
            }
            case "description" -> describedAs = depth == 1 ? text : describedAs;
            default -> {}
        }
    }

    void close(int depth) {
        At here = at[depth];
        String code = here.code;
        boolean coding = isCoding(here.under) || depth == 1;
        if (code != null) {
            add(here.system, code, coding);
            // A name that is said twice says nothing, so each of its values is looked at.
            here.codesBefore.forEach(before -> add(here.system, before, coding));
            here.systemsBefore.forEach(before -> add(before, code, coding));
            if (coding) {
                at[depth - 1].hasCode = true;
            }
        } else if (isCoding(here.under) && here.display != null) {
            words.add(here.display);
            at[depth - 1].hasCode = true;
        }
        if (here.text != null && !here.hasCode && depth > 1 && !BESIDE_A_CODE.contains(here.under)) {
            words.add(here.text);
        }
    }

    private void add(@Nullable String system, String code, boolean coding) {
        (coding ? codings : others).add(coded(system, code));
    }

    private KnownCode coded(@Nullable String system, String code) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Written(system, code),
                written -> new KnownCode(CodedValue.of(written.system(), whole(written.code()))));
    }

    /// A number that was written as `2.66948004E8` is the code 266948004.
    private static String whole(String code) {
        if (code.length() < 32 && (code.indexOf('E') > 0 || code.indexOf('e') > 0 || code.indexOf('.') > 0)) {
            try {
                BigDecimal number = new BigDecimal(code).stripTrailingZeros();
                return number.scale() <= 0 && number.precision() - number.scale() <= 20 ? number.toPlainString() : code;
            } catch (NumberFormatException e) {
                return code;
            }
        }
        return code;
    }

    private static boolean isCoding(String under) {
        return under.equals("coding") || under.endsWith("Coding") || under.equals("class") || under.equals("security");
    }

    /// The label of the resource, once it has been seen whole.
    JudgedCodes judge(String type) {
        String kind = kind(type);
        boolean clinical = !ADMINISTRATIVE.contains(type);
        var judged = new JudgedCodes();
        for (KnownCode code : codings) {
            judged.add(code.label(labels, kind), kind, clinical);
        }
        for (KnownCode code : others) {
            judged.add(code.label(labels, kind), kind, false);
        }
        if (clinical) {
            if (codings.isEmpty() && !describedAs.isBlank()) {
                words.add(describedAs);
            }
            for (String one : words) {
                judged.add(labels.labelWords(kind, one), kind, true);
            }
        }
        return judged;
    }

    /// The word of facts.csv for what a resource says, where there is one.
    static String kind(String type) {
        return type.equals("Flag") ? "alert" : type.toLowerCase(Locale.ROOT);
    }

    private record Written(@Nullable String system, String code) {}

    /// A code that was seen before, with its label in the kind of resource in which it was seen last.
    private static final class KnownCode {
        private final CodedValue value;
        private String kind = "";
        private @Nullable LabelledCode label;

        private KnownCode(CodedValue value) {
            this.value = value;
        }

        private LabelledCode label(CodeLabels labels, String kind) {
            LabelledCode known = label;
            if (known == null || !kind.equals(this.kind)) {
                known = labels.label(kind, value);
                this.kind = kind;
                label = known;
            }
            return known;
        }
    }

    /// What has been seen of an object.
    private static final class At {
        private String under = "";
        private String name = "";
        private @Nullable String code;
        private @Nullable String system;
        private @Nullable String text;
        private @Nullable String display;
        private boolean hasCode;
        private final List<String> codesBefore = new ArrayList<>(0);
        private final List<String> systemsBefore = new ArrayList<>(0);

        private void clear(String under) {
            this.under = under;
            name = "";
            code = null;
            system = null;
            text = null;
            display = null;
            hasCode = false;
            codesBefore.clear();
            systemsBefore.clear();
        }
    }
}
