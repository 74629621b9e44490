package kith.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kith.engine.terms.TextLimits;
import kith.ui.Mistakes.Mistake;
import kith.ui.reasons.ReasonKind;
import org.jspecify.annotations.Nullable;

/// Why somebody needs to see somebody: a reason from a list, and their own words.
public record ReasonForm(
        @Nullable String reasonKind, @Nullable String reason) {

    /// The reasons, for a select. The first choice is none, so that nobody gives a reason by leaving it as it is.
    public static final List<Choice> KINDS = Stream.concat(
                    Stream.of(new Choice("", "Choose a reason")),
                    Arrays.stream(ReasonKind.values()).map(kind -> new Choice(kind.key(), kind.words())))
            .toList();

    private static final int LONGEST = 500;

    public String words() {
        return Objects.toString(reason, "").strip();
    }

    public Optional<ReasonKind> kind() {
        return ReasonKind.find(Objects.toString(reasonKind, ""));
    }

    public Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (kind().isEmpty()) {
            mistakes.add(new Mistake("reasonKind", "Choose why you need to see this"));
        }
        mistakes.addAll(mistakesInWords().all());
        return new Mistakes(mistakes);
    }

    /// What is wrong with the words, where no reason is chosen from the list.
    public Mistakes mistakesInWords() {
        if (!saysSomething(words())) {
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

    /// Whether there is a word in it: a full stop is no reason.
    public static boolean saysSomething(String words) {
        return words.codePoints().filter(Character::isLetter).limit(3).count() == 3;
    }

    @Override
    public String toString() {
        return "a reason";
    }
}
