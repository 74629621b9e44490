package kith.ui;

import java.util.List;
import java.util.Objects;
import kith.engine.terms.TextLimits;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// Why somebody needs to see somebody, in their own words.
public record ReasonForm(@Nullable String reason) {

    private static final int LONGEST = 500;

    public String words() {
        return Objects.toString(reason, "").strip();
    }

    public Mistakes mistakes() {
        if (words().isEmpty()) {
            return new Mistakes(List.of(new Mistake("reason", "Enter why you need to see this")));
        }
        if (!TextLimits.isStorable(words())) {
            return new Mistakes(List.of(new Mistake("reason", "Enter a reason without control characters")));
        }
        return words().length() > LONGEST
                ? new Mistakes(
                        List.of(new Mistake("reason", "Enter a reason of %d characters or fewer".formatted(LONGEST))))
                : Mistakes.NONE;
    }

    @Override
    public String toString() {
        return "a reason";
    }
}
