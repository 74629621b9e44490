package kith.intake.labels.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.engine.labels.Classification;
import kith.engine.terms.SecurityLabel;
import kith.intake.labels.ClassificationFile;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// How confidential somebody decides that something is, and why.
///
/// @param what the partner, the kind, the system and the code, between bars; an empty part stands for any
public record LabelForm(
        @Nullable String what,
        @Nullable String label,
        @Nullable String reason) {

    static final LabelForm EMPTY = new LabelForm(null, null, null);

    private static final int PARTS = 4;
    private static final int LONGEST_REASON = 500;

    static String what(String partner, String kind, String system, String code) {
        return String.join("|", partner, kind, system, code);
    }

    public String whatWord() {
        return Objects.toString(what, "");
    }

    public String labelWord() {
        return Objects.toString(label, "");
    }

    public String reasonWords() {
        return Objects.toString(reason, "").strip();
    }

    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (about(SecurityLabel.RESTRICTED).isEmpty()) {
            mistakes.add(new Mistake("what", "Choose what you want to classify"));
        }
        if (ClassificationFile.labelOf(labelWord()).isEmpty()) {
            mistakes.add(new Mistake("label", "Choose who may see it"));
        }
        if (reasonWords().isEmpty()) {
            mistakes.add(new Mistake("reason", "Enter a reason"));
        }
        if (reasonWords().length() > LONGEST_REASON) {
            mistakes.add(new Mistake("reason", "The reason must be 500 characters or fewer"));
        }
        return new Mistakes(mistakes);
    }

    /// The decision; empty where there are mistakes.
    Optional<ClassificationFile.Line> decision() {
        return mistakes().isEmpty()
                ? ClassificationFile.labelOf(labelWord())
                        .flatMap(this::about)
                        .map(about -> new ClassificationFile.Line(about, reasonWords()))
                : Optional.empty();
    }

    private Optional<Classification> about(SecurityLabel as) {
        String[] parts = whatWord().split("\\|", -1);
        return parts.length == PARTS
                ? Optional.of(new Classification(parts[0], parts[1], parts[2], parts[3], "", as))
                        .filter(Classification::isDefinite)
                : Optional.empty();
    }
}
