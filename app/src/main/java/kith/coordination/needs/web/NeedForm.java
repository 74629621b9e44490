package kith.coordination.needs.web;

import java.util.Objects;
import java.util.Optional;
import kith.coordination.needs.NeedKey;
import kith.coordination.needs.SaidBy;
import kith.engine.terms.TextLimits;
import kith.kernel.NeedEventId;
import org.jspecify.annotations.Nullable;

/// What a worker sends about a need.
///
/// @param need its key; empty where a statement is a need by itself
/// @param statement the words of a statement that is sorted
/// @param part the part of the page that it was sent from
/// @param said the number of something written down that is taken back
public record NeedForm(
        @Nullable String need,
        @Nullable String statement,
        @Nullable String words,
        @Nullable String who,
        @Nullable String state,
        @Nullable String why,
        @Nullable Long said,
        @Nullable String part) {

    static final NeedForm EMPTY = new NeedForm(null, null, null, null, null, null, null, null);

    /// The need that was chosen; empty where none was.
    Optional<NeedKey> key() {
        return Optional.of(needKey()).filter(chosen -> !chosen.isBlank()).map(NeedKey::new);
    }

    /// The need that was chosen for something to write down; empty where something else was sent.
    public String needToWrite() {
        return words == null ? "" : needKey();
    }

    private String needKey() {
        return TextLimits.plain(Objects.toString(need, ""));
    }

    String typedStatement() {
        return TextLimits.plain(Objects.toString(statement, ""));
    }

    public String typedWords() {
        return TextLimits.plain(Objects.toString(words, ""));
    }

    public String whoKey() {
        return Objects.toString(who, SaidBy.PERSON.key());
    }

    Optional<SaidBy> saidBy() {
        return SaidBy.find(whoKey());
    }

    String stateKey() {
        return Objects.toString(state, "");
    }

    /// The id of the field that asks why the need of this part of the page is not wanted.
    String reasonField() {
        return "why-" + TextLimits.plain(Objects.toString(part, ""));
    }

    public String typedReason() {
        return TextLimits.plain(Objects.toString(why, ""));
    }

    NeedEventId event() {
        return new NeedEventId(said == null ? 0 : said);
    }

    @Override
    public String toString() {
        return "NeedForm";
    }
}
