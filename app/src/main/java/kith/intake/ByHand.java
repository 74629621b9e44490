package kith.intake;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import kith.access.Granted;
import kith.access.Grants;
import kith.access.Viewer;
import kith.engine.feeds.Feed;
import kith.intake.Run.State;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.partners.Partner;
import kith.partners.Partners;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// People whom workers add by hand. Each is written down as a FHIR Patient of a partner of the borough's own and
/// taken in through the door that every partner's records come by, in one transaction with all that follows and with
/// its row in the log. So it is read back, matched, placed and taken back like any other.
@Service
public class ByHand {

    /// The code of the partner.
    public static final String CODE = "by-hand";

    private static final String NAME = "Added by workers";

    private final Hands hands;
    private final UndoImport takingBack;
    private final Partners partners;
    private final Grants grants;

    /// Taking in reads on a second connection while it holds one: one at a time, so that they never run out.
    private final Lock oneAtATime = new ReentrantLock();

    ByHand(Hands hands, UndoImport takingBack, Partners partners, Grants grants) {
        this.hands = hands;
        this.takingBack = takingBack;
        this.partners = partners;
        this.grants = grants;
    }

    /// Adds somebody. The machine may find that they are known already: then this is one more record of that person.
    public Added add(Granted granted, NewPerson who) {
        granted.mustAddByHand();
        PartnerId partner =
                partners.ensure(CODE, NAME, Optional.empty(), Optional.empty()).id();
        String said = PatientJson.of(who, UUID.randomUUID().toString()) + "\n";
        oneAtATime.lock();
        try (ShortLivedFile file = ShortLivedFile.of(
                Spool.temporaryFolder(), "Patient.ndjson", said, hands.clock().instant())) {
            Feed feed = new Feed(CODE, NAME, null, Feed.Extract.CHANGES, null, null, List.of(file.path()));
            return Objects.requireNonNull(hands.transaction().execute(_ -> takeIn(granted, partner, feed)));
        } finally {
            oneAtATime.unlock();
        }
    }

    private Added takeIn(Granted granted, PartnerId partner, Feed feed) {
        Input input = Input.of(feed.files());
        RunId run = hands.runs()
                .start(new RunStore.Starting(
                        partner,
                        "by hand",
                        input.print(),
                        "changes",
                        false,
                        granted.viewer().worker(),
                        null,
                        input.bytes(),
                        hands.clock().instant()));
        var importing = new Importing(run, partner, feed, false, input.bytes(), hands, Progress.SILENT);
        try (Spool spool = new Spool(Spool.temporaryFolder(), input.opened())) {
            importing.toTheEnd(spool);
        }
        if (importing.tally().stored() != 1 || importing.tally().setAside() > 0) {
            throw new IllegalStateException("What was added in %s was not taken in whole".formatted(run));
        }
        hands.runs()
                .end(
                        run,
                        State.FINISHED,
                        importing.people(),
                        null,
                        hands.clock().instant());
        Added added = added(hands.runs().find(run).orElseThrow());
        grants.shown(granted, "what was said of them, and added a record by hand", people(added));
        return added;
    }

    /// Takes back what its worker added: it is kept and no longer counts. Nothing, where there is nothing of theirs
    /// to take back.
    @Transactional
    public Optional<Added> takeBack(Granted granted, RunId run) {
        granted.mustAddByHand();
        Optional<Added> added =
                find(granted.viewer(), run).filter(known -> known.whose().isPresent());
        added.ifPresent(known -> {
            grants.shown(granted, "a record that was added by hand, and took it back", people(known));
            takingBack.all(run);
        });
        return added;
    }

    /// What this viewer added in a run, whether or not it was taken back since.
    @Transactional(readOnly = true)
    public Optional<Added> find(Viewer viewer, RunId run) {
        return partners.find(CODE)
                .flatMap(partner ->
                        hands.runs().find(run).filter(found -> found.partner().equals(partner.id())))
                .filter(found -> found.startedBy().equals(viewer.worker()))
                .map(this::added);
    }

    /// Those of some records that were added by hand, whoever added them.
    @Transactional(readOnly = true)
    public List<Added> among(Collection<RecordId> records) {
        return partners.find(CODE).map(Partner::id).stream()
                .flatMap(partner -> hands.runs().ofRecords(partner, records).stream())
                .map(this::added)
                .toList();
    }

    private Added added(Run run) {
        List<RecordId> records = hands.contributions().recordsOf(run.id());
        return new Added(
                run.id(), run.startedBy(), run.startedAt(), hands.runs().whose(records));
    }

    private static List<PersonId> people(Added added) {
        return added.whose().map(Added.Whose::person).stream().toList();
    }
}
