package kith.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kith.engine.terms.Demographics;
import kith.engine.feeds.Drawing;
import kith.engine.feeds.Ending;
import kith.engine.feeds.Feed;
import kith.engine.feeds.FeedProblem;
import kith.engine.feeds.FeedReader;
import kith.engine.feeds.Receiver;
import kith.engine.feeds.Rejected;
import kith.engine.feeds.Sent;
import kith.intake.Progress.Step;
import kith.kernel.London;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.people.records.KnownRecord;
import kith.people.records.DemographicsUpdate;
import kith.record.Incoming;
import kith.record.StoredChange;
import kith.record.RecordChange;
import kith.record.PendingChange;

/// One run while it runs: reads the feed, puts together what belongs to each person, and stores that person by person,
/// each batch whole in one transaction with everything that follows from it.
final class Importing {

    private static final int RECORDS_ON_A_PAGE = 2_000;
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(400);

    private final RunId run;
    private final PartnerId partner;
    private final Feed feed;
    private final boolean dry;
    private final long totalBytes;
    private final Hands hands;
    private final Progress progress;
    private final Drawing drawing;
    private final Rejects rejects;
    private final BitSet seen = new BitSet();

    private Tally tally = Tally.NOTHING;
    private long readBytes;
    private long people;
    private int bucketsDone;
    private int bucketsInAll;
    private Instant lastWord = Instant.EPOCH;

    Importing(RunId run, PartnerId partner, Feed feed, boolean dry, long totalBytes, Hands hands, Progress progress) {
        this.run = run;
        this.partner = partner;
        this.feed = feed;
        this.dry = dry;
        this.totalBytes = totalBytes;
        this.hands = hands;
        this.progress = progress;
        this.drawing = new Drawing(London.today(hands.clock()));
        this.rejects = new Rejects(run, hands.runs(), hands.transaction());
    }

    /// @return whether what a full extract no longer has was left alone, because lines of it could not be read
    boolean toTheEnd(Spool spool) {
        boolean readWhole = read(spool);
        bucketsInAll = spool.buckets();
        boolean whole = readWhole && rejects.rejected() == 0;
        Feed.Extract extract = whole ? feed.extract() : Feed.Extract.CHANGES;
        store(new Batches(spool), extract);
        if (extract == Feed.Extract.FULL) {
            leaveOutTheUnseen();
        }
        rejects.write();
        hands.runs().tally(run, tally, hands.clock().instant());
        return !whole && feed.extract() == Feed.Extract.FULL;
    }

    private boolean read(Spool spool) {
        boolean whole = true;
        var reader = new FeedReader(hands.codes());
        var receiver = new Receiver() {
            private long unknown;

            @Override
            public void sent(Sent sent) {
                if (sent.withdrawn() && sent.about() == null) {
                    rejected(new Rejected(
                            sent.file(),
                            sent.line(),
                            "It takes back a " + sent.type()
                                    + " without saying whose it was. Send the whole of it again"
                                    + " with the status entered-in-error, or a full extract.",
                            sent.copy(),
                            Rejected.Kind.REJECTED));
                    return;
                }
                if (sent.unknownType()) {
                    unknown++;
                }
                spool.add(sent);
            }

            @Override
            public void rejected(Rejected rejected) {
                rejects.add(rejected);
            }

            @Override
            public void read(long bytes) {
                readBytes += bytes;
                tell(false);
            }
        };
        for (var file : feed.files()) {
            try {
                whole &= reader.read(file, receiver) == Ending.WHOLE;
            } catch (FeedProblem problem) {
                whole = false;
                rejects.add(new Rejected(
                        file.getFileName().toString(),
                        1,
                        String.valueOf(problem.getMessage()),
                        new byte[0],
                        Rejected.Kind.REJECTED));
            }
        }
        rejects.write();
        tally = tally.plus(rejects.tally()).plus(new Tally(0, 0, 0, 0, 0, 0, 0, 0, receiver.unknown));
        tell(true);
        return whole;
    }

    /// Weighs one batch while the one before it is being stored: the one needs our processor, the other the database's.
    private void store(Batches batches, Feed.Extract extract) {
        try (var ahead = new Prefetch<>(() -> batches.next().map(batch -> weigh(batch, extract)))) {
            Optional<WeighedBatch> next = ahead.next();
            while (next.isPresent()) {
                bucketsDone = next.get().bucket();
                store(next.get(), extract);
                next = ahead.next();
            }
        }
        bucketsDone = bucketsInAll;
        tell(true);
    }

    /// Every record is in one batch of a run only, and no other import of this partner goes on: what is read here is
    /// still so when the batch is stored.
    private WeighedBatch weigh(Batches.Batch batch, Feed.Extract extract) {
        Map<String, KnownRecord> known = hands.people()
                .knownRecords(
                        partner,
                        batch.piles().stream()
                                .filter(SubjectItems::aboutSomebody)
                                .map(SubjectItems::name)
                                .toList());
        List<Incoming> arrivals = batch.piles().stream()
                .map(pile -> new Incoming(
                        pile.name(),
                        pile.aboutSomebody()
                                ? Optional.ofNullable(known.get(pile.name())).map(KnownRecord::record)
                                : hands.contributions().knownShelf(partner, pile.name()),
                        pile.items()))
                .toList();
        return new WeighedBatch(
                batch.piles(), batch.bucket(), known, hands.contributions().diff(run, extract, arrivals, drawing));
    }

    /// @param known the records that there were before, by the partner's id
    private record WeighedBatch(List<SubjectItems> piles, int bucket, Map<String, KnownRecord> known, PendingChange weighed) {}

    /// What is the partner's own is written first, and only then is the lock taken by which people are written one
    /// batch
    /// at a time: while one import links, another can store.
    private void store(WeighedBatch batch, Feed.Extract extract) {
        hands.transaction().executeWithoutResult(status -> {
            Whose whose = whose(batch, extract);
            StoredChange kept = hands.contributions().keep(run, whose.weighed(), whose.records());
            hands.people().lockWriting();
            hands.planner().lookAgain();
            List<DemographicsUpdate> words = words(kept.changes());
            Set<RecordId> expected = whose.expected();
            expected.removeAll(words.stream()
                    .filter(word -> word.details().isPresent())
                    .map(DemographicsUpdate::record)
                    .toList());
            Tally more = count(kept.changes(), batch.piles(), expected);
            refresh(words, kept);
            tally = tally.plus(more);
            hands.runs().tally(run, tally, hands.clock().instant());
            if (dry) {
                status.setRollbackOnly();
            }
        });
        if (dry) {
            hands.runs().tally(run, tally, hands.clock().instant());
        }
        tell(true);
    }

    /// Whose each pile is, made where it is new, and what is to be kept of it.
    private Whose whose(WeighedBatch batch, Feed.Extract extract) {
        Map<String, KnownRecord> all = new HashMap<>(batch.known());
        all.putAll(hands.people()
                .newRecords(
                        partner,
                        batch.piles().stream()
                                .filter(pile -> pile.aboutSomebody() && !all.containsKey(pile.name()))
                                .map(SubjectItems::name)
                                .toList()));
        Map<RecordId, KnownRecord> takenOver = takenOver(batch);
        List<RecordId> records = new ArrayList<>(batch.piles().size());
        Set<RecordId> expected = new HashSet<>();
        Map<Integer, Incoming> anew = new HashMap<>();
        for (SubjectItems pile : batch.piles()) {
            if (!pile.aboutSomebody()) {
                records.add(hands.contributions().shelf(partner, pile.name()));
                continue;
            }
            KnownRecord before = Objects.requireNonNull(all.get(pile.name()));
            KnownRecord now = takenOver.getOrDefault(before.record(), before);
            if (!now.equals(before)) {
                anew.put(records.size(), new Incoming(pile.name(), Optional.of(now.record()), pile.items()));
            }
            if (now.expected()) {
                expected.add(now.record());
            }
            seen.set(Math.toIntExact(now.record().value()));
            records.add(now.record());
        }
        PendingChange weighed = anew.isEmpty()
                ? batch.weighed()
                : hands.contributions().diffAgain(run, extract, batch.weighed(), anew, drawing);
        return new Whose(records, weighed, expected);
    }

    /// The records that take over from others, where the partner now says of a local id that it is somebody else.
    private Map<RecordId, KnownRecord> takenOver(WeighedBatch batch) {
        Map<RecordId, Demographics> said = new HashMap<>();
        for (int i = 0; i < batch.piles().size(); i++) {
            KnownRecord record = batch.known().get(batch.piles().get(i).name());
            if (record != null && !record.expected()) {
                batch.weighed().says(i).ifPresent(details -> said.put(record.record(), details));
            }
        }
        return said.isEmpty() ? Map.of() : hands.localIds().takenOver(partner, said);
    }

    /// @param records one for each pile
    /// @param expected those of them of which nobody had said yet who they are about
    private record Whose(List<RecordId> records, PendingChange weighed, Set<RecordId> expected) {}

    private static List<DemographicsUpdate> words(List<RecordChange> taken) {
        List<DemographicsUpdate> words = new ArrayList<>();
        for (RecordChange one : taken) {
            switch (one.who()) {
                case RecordChange.Who.Said(var details) -> words.add(new DemographicsUpdate(one.record(), Optional.of(details)));
                case RecordChange.Who.TakenBack _ -> words.add(new DemographicsUpdate(one.record(), Optional.empty()));
                case RecordChange.Who.Unsaid _ -> {}
            }
        }
        return words;
    }

    /// What is about somebody of whom nobody has said who they are is held, whatever else it would have been.
    private Tally count(List<RecordChange> taken, List<SubjectItems> piles, Set<RecordId> expected) {
        Tally more = Tally.NOTHING;
        for (int i = 0; i < piles.size(); i++) {
            RecordChange one = taken.get(i);
            SubjectItems pile = piles.get(i);
            if (pile.aboutSomebody() && !expected.contains(one.record())) {
                people++;
            }
            for (RecordChange.Problem problem : one.problems()) {
                SubjectItems.Origin origin = pile.origin(problem.item());
                rejects.add(new Rejected(
                        origin.file(),
                        origin.line(),
                        problem.reason(),
                        pile.items().get(problem.item()).bytes().copy(),
                        Rejected.Kind.SET_ASIDE));
            }
            int problems = one.problems().size();
            more = more.plus(
                    expected.contains(one.record())
                            ? new Tally(0, 0, 0, 0, pile.items().size(), 0, problems, one.leftOut(), 0)
                            : new Tally(
                                    one.stored(), one.changed(), one.unchanged(), 0, 0, 0, problems, one.leftOut(), 0));
        }
        return more;
    }

    private void refresh(List<DemographicsUpdate> words, StoredChange kept) {
        Set<PersonId> touched = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        touched.addAll(hands.linkage().apply(run, words));
        touched.addAll(hands.people()
                .peopleOf(kept.changes().stream()
                        .filter(RecordChange::factsTouched)
                        .map(RecordChange::record)
                        .toList()));
        hands.people().lock(touched);
        hands.population().refresh(touched);
        hands.population().countOn(kept.conditions());
    }

    private void leaveOutTheUnseen() {
        RecordId after = new RecordId(0);
        List<KnownRecord> page = hands.people().recordsOf(partner, after, RECORDS_ON_A_PAGE);
        while (!page.isEmpty()) {
            List<SubjectItems> gone = page.stream()
                    .filter(known -> !seen.get(Math.toIntExact(known.record().value())))
                    .map(known -> SubjectItems.ofPerson(known.localId()))
                    .toList();
            if (!gone.isEmpty()) {
                store(weigh(new Batches.Batch(gone, bucketsDone), Feed.Extract.FULL), Feed.Extract.FULL);
            }
            page = hands.people().recordsOf(partner, page.getLast().record(), RECORDS_ON_A_PAGE);
        }
    }

    private void tell(boolean now) {
        Instant moment = hands.clock().instant();
        if (now || Duration.between(lastWord, moment).compareTo(BETWEEN_WORDS) > 0) {
            lastWord = moment;
            if (bucketsInAll == 0) {
                hands.runs().reading(run, readBytes, moment);
            }
            progress.at(new Step(run, readBytes, totalBytes, bucketsDone, bucketsInAll, tally));
        }
    }

    Tally tally() {
        return tally;
    }

    /// How many of the partner's people the extract was about.
    long people() {
        return people;
    }
}
