package kith.coordination.candidates;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.coordination.candidates.Candidate.Accepted;
import kith.coordination.candidates.Candidate.Decided;
import kith.coordination.candidates.Candidate.Declined;
import kith.coordination.candidates.Candidate.Deferred;
import kith.coordination.candidates.Candidate.Duplicate;
import kith.coordination.candidates.Candidate.Identified;
import kith.coordination.candidates.Candidate.Open;
import kith.coordination.candidates.Candidate.Waiting;
import kith.kernel.CandidateId;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import org.jspecify.annotations.Nullable;

/// One row of `coordination.candidate`, with the keys of its reasons in one text, a line each.
record CandidateRow(
        CandidateId id,
        PersonId person,
        String team,
        String reasonLines,
        Instant identifiedAt,
        String state,
        @Nullable LocalDate invitedOn,
        @Nullable String invitedIn,
        @Nullable String invitedByWay,
        @Nullable String answer,
        @Nullable LocalDate until,
        @Nullable String decidedBecause,
        @Nullable Long decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Long careCase,
        @Nullable Long duplicateOf) {

    static CandidateRow of(Candidate candidate) {
        return switch (candidate) {
            case Waiting waiting -> row(waiting, "waiting", null, null, null, null, null);
            case Deferred later -> row(later, "deferred", later.until(), null, later.decided(), null, null);
            case Accepted yes ->
                row(yes, "accepted", null, null, yes.decided(), yes.careCase().value(), null);
            case Declined no ->
                row(no, "declined", no.until().orElse(null), no.why().key(), no.decided(), null, null);
            case Duplicate same ->
                row(
                        same,
                        "duplicate",
                        null,
                        null,
                        same.decided(),
                        null,
                        same.other().value());
        };
    }

    private static CandidateRow row(
            Candidate candidate,
            String state,
            @Nullable LocalDate until,
            @Nullable String why,
            @Nullable Decided decided,
            @Nullable Long careCase,
            @Nullable Long duplicateOf) {
        Identified identified = candidate.identified();
        Optional<Invitation> invited = identified.invitation();
        return new CandidateRow(
                identified.id(),
                identified.person(),
                identified.team().value(),
                String.join("\n", identified.reasons()),
                identified.at(),
                state,
                invited.map(Invitation::on).orElse(null),
                invited.map(Invitation::language).orElse(null),
                invited.map(one -> one.format().key()).orElse(null),
                invited.flatMap(Invitation::answer)
                        .map(said -> said.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                until,
                why,
                decided == null ? null : decided.by().value(),
                decided == null ? null : decided.at(),
                careCase,
                duplicateOf);
    }

    Candidate toCandidate() {
        Open waiting = new Waiting(identified());
        return switch (state) {
            case "waiting" -> waiting;
            case "deferred" -> waiting.defer(requireNonNull(until), decided());
            case "accepted" -> waiting.accept(new CaseId(requireNonNull(careCase)), decided());
            case "declined" ->
                waiting.decline(
                        DeclineReason.of(requireNonNull(decidedBecause)), Optional.ofNullable(until), decided());
            case "duplicate" -> waiting.markDuplicate(new CandidateId(requireNonNull(duplicateOf)), decided());
            default -> throw new IllegalStateException("%s is in unknown state %s".formatted(id, state));
        };
    }

    private Identified identified() {
        return new Identified(
                id, person, new TeamKey(team), List.of(reasonLines.split("\n")), identifiedAt, invitation());
    }

    private Optional<Invitation> invitation() {
        return Optional.ofNullable(invitedOn)
                .map(on -> new Invitation(
                        on,
                        requireNonNull(invitedIn),
                        Invitation.Format.find(requireNonNull(invitedByWay)).orElseThrow(),
                        Optional.ofNullable(answer)
                                .map(said -> Invitation.Answer.valueOf(said.toUpperCase(Locale.ROOT)))));
    }

    private Decided decided() {
        return new Decided(new WorkerId(requireNonNull(decidedBy)), requireNonNull(decidedAt));
    }
}
