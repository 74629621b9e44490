package kith.people.review.web;

import java.util.List;
import java.util.Optional;
import kith.engine.terms.TextLimits;
import kith.people.linkage.decisions.MatchDecision;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// What a worker decided about a pair, and why.
public record PairForm(
        @Nullable String verdict,
        @Nullable String reason,
        @Nullable String words,
        @Nullable String seen) {

    private static final String LATER = "later";
    private static final String OTHER = "other";

    static final PairForm EMPTY = new PairForm(null, "shown", null, null);

    public String chosen() {
        return reason == null ? "" : reason;
    }

    public String ownWords() {
        return words == null ? "" : words.strip();
    }

    String asSeen() {
        return seen == null ? "" : seen;
    }

    boolean isLater() {
        return LATER.equals(verdict);
    }

    Optional<MatchDecision> ruling() {
        return switch (verdict) {
            case "same" -> Optional.of(MatchDecision.SAME_PERSON);
            case "apart" -> Optional.of(MatchDecision.NOT_SAME_PERSON);
            case null, default -> Optional.empty();
        };
    }

    /// Why, in the words of the choice and those of their own.
    String why() {
        if (OTHER.equals(chosen())) {
            return ownWords();
        }
        String choice = PairPage.REASONS.stream()
                .filter(known -> known.value().equals(chosen()))
                .map(Choice::text)
                .findFirst()
                .orElse("");
        return ownWords().isEmpty() ? choice : choice + ". " + ownWords();
    }

    Mistakes mistakes() {
        if (isLater()) {
            return Mistakes.NONE;
        }
        if (ruling().isEmpty()) {
            return new Mistakes(List.of(new Mistake("verdict", "Select whether they are the same person")));
        }
        if (why().isEmpty()) {
            return new Mistakes(List.of(
                    OTHER.equals(chosen())
                            ? new Mistake("words", "Enter how you know")
                            : new Mistake("reason", "Select how you know")));
        }
        return TextLimits.isStorable(why())
                ? Mistakes.NONE
                : new Mistakes(List.of(new Mistake("words", "Enter how you know, without control characters")));
    }

    @Override
    public String toString() {
        return "PairForm";
    }
}
