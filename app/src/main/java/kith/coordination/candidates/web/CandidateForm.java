package kith.coordination.candidates.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.coordination.candidates.CandidateReason;
import kith.coordination.candidates.Invitation.Answer;
import kith.engine.terms.TextLimits;
import kith.kernel.CandidateId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.ui.Choice;
import org.jspecify.annotations.Nullable;

/// What a worker decides or writes about a candidate.
///
/// @param again after how long the person comes back; empty where only a new reason brings them back
public record CandidateForm(
        @Nullable Long candidate,
        @Nullable Long keyWorker,
        @Nullable String reason,
        @Nullable String again,
        @Nullable String language,
        @Nullable String format,
        @Nullable String said,
        @Nullable String kind,
        @Nullable String team,
        @Nullable String note) {

    static final CandidateForm EMPTY = new CandidateForm(null, null, null, null, null, null, null, null, null, null);

    /// When somebody who is deferred comes back.
    public static final List<Choice> LATER = List.of(
            new Choice("P7D", "In a week"),
            new Choice("P14D", "In 2 weeks"),
            new Choice("P28D", "In 4 weeks"),
            new Choice("P84D", "In 12 weeks"));

    /// When somebody who is declined may come back.
    public static final List<Choice> BACK = List.of(
            new Choice("", "Only for a new reason"),
            new Choice("P84D", "In 12 weeks"),
            new Choice("P182D", "In half a year"),
            new Choice("P364D", "In a year"));

    CandidateId id() {
        return new CandidateId(candidate == null ? 0 : candidate);
    }

    Optional<WorkerId> worker() {
        return Optional.ofNullable(keyWorker).map(WorkerId::new);
    }

    String chosenReason() {
        return Objects.toString(reason, "");
    }

    /// The day that was chosen; empty where none was.
    Optional<LocalDate> until(LocalDate today) {
        String chosen = Objects.toString(again, "");
        return LATER.stream().map(Choice::value).anyMatch(chosen::equals)
                        || BACK.stream()
                                .map(Choice::value)
                                .filter(key -> !key.isEmpty())
                                .anyMatch(chosen::equals)
                ? Optional.of(today.plus(Period.parse(chosen)))
                : Optional.empty();
    }

    String typedLanguage() {
        return TextLimits.plain(Objects.toString(language, ""));
    }

    String chosenFormat() {
        return Objects.toString(format, "");
    }

    Optional<Answer> answer() {
        return switch (Objects.toString(said, "")) {
            case "yes" -> Optional.of(Answer.YES);
            case "no" -> Optional.of(Answer.NO);
            default -> Optional.empty();
        };
    }

    CandidateReason.Kind chosenKind() {
        return "request".equals(kind) ? CandidateReason.Kind.REQUEST : CandidateReason.Kind.CONCERN;
    }

    public String kindKey() {
        return Objects.toString(kind, "concern");
    }

    TeamKey chosenTeam() {
        String key = Objects.toString(team, "");
        return TeamKey.isKey(key) ? new TeamKey(key) : TeamKey.NONE;
    }

    public String typedNote() {
        return TextLimits.plain(Objects.toString(note, ""));
    }

    @Override
    public String toString() {
        return "CandidateForm";
    }
}
