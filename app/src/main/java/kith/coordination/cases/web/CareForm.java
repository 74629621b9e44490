package kith.coordination.cases.web;

import java.util.Objects;
import java.util.Optional;
import kith.kernel.CaseId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import org.jspecify.annotations.Nullable;

/// What a worker decides about a case.
public record CareForm(
        @Nullable Long careCase,
        @Nullable Long keyWorker,
        @Nullable String team,
        @Nullable String note,
        @Nullable String why,
        @Nullable String reason) {

    static final CareForm EMPTY = new CareForm(null, null, null, null, null, null);

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
        return Objects.toString(note, "").strip();
    }

    public String typedReason() {
        return Objects.toString(why, "").strip();
    }

    String chosenReason() {
        return Objects.toString(reason, "");
    }

    @Override
    public String toString() {
        return "CareForm";
    }
}
