package kith.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.Ruling.Answer;
import kith.engine.terms.SecurityLabel;
import kith.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides who may see what, by [Rules], and writes down what was shown.
///
/// Whoever shows something calls [#shown] or [#found] in the transaction of the reading. Refusals are written down
/// here,
/// in a transaction of their own: ask before opening one, so that a refusal needs no second connection.
@Service
public class Grants {

    /// How long a reason opens a person's record to the worker who gave it (IG-04).
    static final Duration REASON_HOLDS = Duration.ofMinutes(60);

    private final Recorder log;
    private final ReasonStore reasons;
    private final Clock clock;

    Grants(Recorder log, ReasonStore reasons, Clock clock) {
        this.log = log;
        this.reasons = reasons;
        this.clock = clock;
    }

    /// One person's record. A viewer from elsewhere must have given a reason that still holds.
    public Access toPerson(Viewer viewer, Whereabouts person) {
        Asked asked = new Asked.OnePerson(person);
        Ruling ruling = Rules.ruling(viewer, asked, Optional.empty());
        if (!(ruling.answer() instanceof Answer.SayWhy)) {
            return answer(viewer, asked, Optional.empty(), ruling);
        }
        return decide(viewer, asked, reasons.held(viewer.worker(), person.person(), clock.instant()));
    }

    /// The people of one neighbourhood, or (empty) those who are not placed.
    public Access toNeighbourhood(Viewer viewer, Optional<String> neighbourhood) {
        return toNeighbourhood(viewer, neighbourhood, Optional.empty());
    }

    /// The same, from a viewer who says why: the people who are not placed open to nobody's work alone.
    public Access toNeighbourhood(Viewer viewer, Optional<String> neighbourhood, Optional<Reason> reason) {
        return decide(
                viewer, neighbourhood.<Asked>map(Asked.OneNeighbourhood::new).orElseGet(Asked.NotPlaced::new), reason);
    }

    /// The whole borough, for finding one person in it.
    public Access toSearch(Viewer viewer, Optional<Reason> reason) {
        return decide(viewer, new Asked.Search(), reason);
    }

    /// Adding one person whom no partner has sent, and taking back what was added.
    public Access toAddByHand(Viewer viewer, Optional<Reason> reason) {
        return decide(viewer, new Asked.ByHand(), reason);
    }

    /// The records in doubt, a pair at a time, and saying whether they are one person.
    public Access toReview(Viewer viewer) {
        return decide(viewer, new Asked.Review(), Optional.empty());
    }

    /// The people of the whole borough, for whoever runs the machine.
    public Access toBorough(Viewer viewer) {
        return decide(viewer, new Asked.Lists(), Optional.empty());
    }

    /// The borough's figures, with nobody in them, for everybody who signs in.
    public Access toFigures(Viewer viewer) {
        return decide(viewer, new Asked.Figures(), Optional.empty());
    }

    /// What one run of an import turned away: it holds personal data.
    public Access toRejects(Viewer viewer) {
        return decide(viewer, new Asked.Rejects(), Optional.empty());
    }

    /// Bringing a partner's records in.
    public Access toImport(Viewer viewer) {
        return decide(viewer, new Asked.BringIn(), Optional.empty());
    }

    /// Reading, weighing and counting a partner's records, and keeping nothing.
    public Access toDryRun(Viewer viewer) {
        return decide(viewer, new Asked.TryOut(), Optional.empty());
    }

    /// Taking back what an import brought.
    public Access toUndo(Viewer viewer) {
        return decide(viewer, new Asked.TakeBack(), Optional.empty());
    }

    /// The borough's places and organisations, and the day from which it is divided anew.
    public Access toPlaces(Viewer viewer) {
        return decide(viewer, new Asked.SetPlaces(), Optional.empty());
    }

    /// Whether imports are this viewer's to begin and to take back, for a page that shows the way to it. It opens
    /// nothing.
    public boolean mayImport(Viewer viewer) {
        return Rules.ruling(viewer, new Asked.BringIn(), Optional.empty()).answer() instanceof Answer.Yes;
    }

    /// Who looked at whom.
    public Access toLog(Viewer viewer) {
        return decide(viewer, new Asked.Log(), Optional.empty());
    }

    /// The same key for a file that leaves here: nothing that is held more closely than normal goes with it (IG-07).
    public Granted forExport(Granted granted) {
        return new Granted(
                granted.viewer(),
                granted.asked(),
                granted.basis(),
                granted.reason(),
                granted.opens(SecurityLabel.NORMAL) ? Set.of(SecurityLabel.NORMAL) : Set.of());
    }

    /// Keeps a reason for an hour, so that the person's pages open to this viewer.
    public void giveReason(Viewer viewer, PersonId person, Reason reason) {
        Instant now = clock.instant();
        reasons.add(viewer.worker(), person, reason, now, now.plus(REASON_HOLDS));
    }

    /// Writes the audit row: who saw these people, what of them, and on what basis. Fails where no transaction is open.
    public void shown(Granted granted, String what, Collection<PersonId> people) {
        log.shown(granted, what, Optional.empty(), people);
    }

    /// Writes the audit row of something that is being done and shows nobody: in the transaction that does it, or where
    /// it
    /// takes many, before the first.
    @Transactional
    public void doing(Granted granted, String what) {
        log.shown(granted, what, Optional.empty(), List.of());
    }

    /// Writes the audit row of a search: what was looked for, and everybody it showed.
    public void found(Granted granted, String terms, Collection<PersonId> people) {
        log.shown(granted, "search results", Optional.of(terms), people);
    }

    /// Writes down that somebody ruled on records of these people. It takes a grant to the records in doubt.
    public void ruled(Granted granted, String what, Collection<PersonId> people) {
        if (!(granted.asked() instanceof Asked.Review)) {
            throw new IllegalArgumentException(
                    "Ruling takes a grant to review, not to " + granted.asked().words());
        }
        log.shown(granted, what, Optional.empty(), people);
    }

    private Access decide(Viewer viewer, Asked asked, Optional<Reason> reason) {
        return answer(viewer, asked, reason, Rules.ruling(viewer, asked, reason));
    }

    private Access answer(Viewer viewer, Asked asked, Optional<Reason> reason, Ruling ruling) {
        return switch (ruling.answer()) {
            case Answer.Yes(String relationship) ->
                new Access.Allowed(new Granted(
                        viewer, asked, new Basis(ruling.clause(), relationship), reason, Rules.classes(viewer)));
            case Answer.No(String sentence) -> {
                log.refused(viewer, asked, ruling);
                yield new Access.Denied(sentence);
            }
            case Answer.SayWhy(String sentence) -> {
                log.refused(viewer, asked, ruling);
                yield new Access.NeedsReason(sentence);
            }
        };
    }
}
