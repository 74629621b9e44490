package kith.site.web;

import java.util.List;
import java.util.Objects;
import kith.engine.terms.TextLimits;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// What a resident says is wrong with an entry. The words may be left out.
record WrongForm(@Nullable String words) {

    private static final int LONGEST = 1000;

    String text() {
        return Objects.toString(words, "").replace("\r\n", "\n").strip();
    }

    Mistakes mistakes() {
        if (!TextLimits.isStorable(text())) {
            return mistake("Enter what is wrong without control characters");
        }
        return text().length() > LONGEST ? mistake("What is wrong must be 1,000 characters or fewer") : Mistakes.NONE;
    }

    private static Mistakes mistake(String sentence) {
        return new Mistakes(List.of(new Mistake("words", sentence)));
    }
}
