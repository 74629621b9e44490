package kith.coordination.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.engine.terms.TextLimits;
import kith.kernel.CaseId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.ui.DateParts;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// What a worker decides about a case.
public record CareForm(
        @Nullable Long careCase,
        @Nullable Long keyWorker,
        @Nullable String team,
        @Nullable String note,
        @Nullable String why,
        @Nullable String reason,
        @Nullable DateParts again) {

    static final CareForm EMPTY = new CareForm(null, null, null, null, null, null, null);

    private static final int LONGEST = 500;

    CaseId id() {
        return new CaseId(careCase == null ? 0 : careCase);
    }

    WorkerId worker() {
        return new WorkerId(keyWorker == null ? 0 : keyWorker);
    }

    Optional<TeamKey> chosenTeam() {
        String key = Objects.toString(team, "");
        return TeamKey.isKey(key) ? Optional.of(new TeamKey(key)) : Optional.empty();
    }

    public String typedNote() {
        return TextLimits.plain(Objects.toString(note, ""));
    }

    public String typedReason() {
        return TextLimits.plain(Objects.toString(why, ""));
    }

    /// The day that was typed, whether or not there is such a day.
    public DateParts lookAgain() {
        return again == null ? DateParts.NONE : again;
    }

    /// What is wrong with what was typed.
    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (typedNote().length() > LONGEST) {
            mistakes.add(new Mistake("note", "Enter a note of %d characters or fewer".formatted(LONGEST)));
        }
        if (typedReason().length() > LONGEST) {
            mistakes.add(new Mistake("why", "Enter %d characters or fewer".formatted(LONGEST)));
        }
        if (!lookAgain().isBlank() && lookAgain().date().isEmpty()) {
            mistakes.add(new Mistake("again", "Enter a real date, or leave it empty"));
        }
        return new Mistakes(mistakes);
    }

    String chosenReason() {
        return Objects.toString(reason, "");
    }

    @Override
    public String toString() {
        return "CareForm";
    }
}
