package kith.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import kith.engine.feeds.CodeClasses;
import kith.engine.feeds.Details;
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
import kith.people.KnownRecord;
import kith.people.LocalIds;
import kith.people.People;
import kith.people.Word;
import kith.population.Population;
import kith.record.Arrived;
import kith.record.Contributions;
import kith.record.Taken;
import org.springframework.transaction.support.TransactionTemplate;

/// One run while it runs: reads the feed, puts together what belongs to each person, and stores that person by person,
/// each batch whole in one transaction with everything that follows from it.
final class Importing {

    private static final long BATCH_BYTES = 16L << 20;
    private static final int BATCH_PILES = 2_000;
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
        for (int bucket = 0; bucket < spool.buckets(); bucket++) {
            store(spool.open(bucket), extract);
            bucketsDone++;
        }
        if (extract == Feed.Extract.FULL) {
            leaveOutTheUnseen();
        }
        rejects.write();
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

    private void store(List<Pile> piles, Feed.Extract extract) {
        List<Pile> batch = new ArrayList<>();
        long bytes = 0;
        for (Pile pile : piles) {
            batch.add(pile);
            bytes += pile.bytes();
            if (bytes >= BATCH_BYTES || batch.size() >= BATCH_PILES) {
                storeBatch(batch, extract);
                batch = new ArrayList<>();
                bytes = 0;
            }
        }
        if (!batch.isEmpty()) {
            storeBatch(batch, extract);
        }
    }

    private void storeBatch(List<Pile> piles, Feed.Extract extract) {
        hands.transaction().executeWithoutResult(status -> {
            hands.people().lockWriting();
            Map<RecordId, Pile> byRecord = new LinkedHashMap<>();
            Set<RecordId> expected = new HashSet<>();
            List<Arrived> arrivals = arrivals(piles, byRecord, expected);
            List<Taken> taken = hands.contributions().take(run, extract, arrivals, drawing);
            List<Word> words = words(taken);
            expected.removeAll(words.stream()
                    .filter(word -> word.details().isPresent())
                    .map(Word::record)
                    .toList());
            Tally more = count(taken, byRecord, expected);
            refresh(words, taken);
            tally = tally.plus(more);
            hands.runs().tally(run, tally, hands.clock().instant());
            if (dry) {
                status.setRollbackOnly();
            }
        });
        tell(true);
    }

    private List<Arrived> arrivals(List<Pile> piles, Map<RecordId, Pile> byRecord, Set<RecordId> expected) {
        Map<String, KnownRecord> known = hands.people()
                .records(
                        partner,
                        piles.stream()
                                .filter(Pile::aboutSomebody)
                                .map(Pile::name)
                                .toList());
        Map<RecordId, KnownRecord> takenOver = takenOver(piles, known);
        List<Arrived> arrivals = new ArrayList<>(piles.size());
        for (Pile pile : piles) {
            KnownRecord record = known.get(pile.name());
            if (record != null) {
                record = takenOver.getOrDefault(record.record(), record);
            }
            if (pile.aboutSomebody() && record != null) {
                arrivals.add(new Arrived(record.record(), pile.name(), record.isNew(), pile.items()));
                byRecord.put(record.record(), pile);
                seen.set(Math.toIntExact(record.record().value()));
                if (record.expected()) {
                    expected.add(record.record());
                }
            } else {
                RecordId shelf = hands.contributions().shelf(partner, pile.name());
                arrivals.add(new Arrived(shelf, pile.name(), false, pile.items()));
                byRecord.put(shelf, pile);
            }
        }
        return arrivals;
    }

    /// The records that take over from others, where the partner now says of a local id that it is somebody else.
    private Map<RecordId, KnownRecord> takenOver(List<Pile> piles, Map<String, KnownRecord> known) {
        Map<RecordId, Details> said = new ConcurrentHashMap<>();
        piles.parallelStream().filter(Pile::aboutSomebody).filter(Pile::saysWho).forEach(pile -> {
            KnownRecord record = known.get(pile.name());
            if (record != null && !record.isNew() && !record.expected()) {
                pile.details(drawing).ifPresent(details -> said.put(record.record(), details));
            }
        });
        return said.isEmpty() ? Map.of() : hands.localIds().takenOver(partner, said);
    }

    private static List<Word> words(List<Taken> taken) {
        List<Word> words = new ArrayList<>();
        for (Taken one : taken) {
            switch (one.who()) {
                case Taken.Who.Said(var details) -> words.add(new Word(one.record(), Optional.of(details)));
                case Taken.Who.TakenBack _ -> words.add(new Word(one.record(), Optional.empty()));
                case Taken.Who.Unsaid _ -> {}
            }
        }
        return words;
    }

    /// What is about somebody of whom nobody has said who they are is held, whatever else it would have been.
    private Tally count(List<Taken> taken, Map<RecordId, Pile> byRecord, Set<RecordId> expected) {
        Tally more = Tally.NOTHING;
        for (Taken one : taken) {
            Pile pile = Objects.requireNonNull(byRecord.get(one.record()));
            for (Taken.Problem problem : one.problems()) {
                Pile.Origin origin = pile.origin(problem.item());
                rejects.add(new Rejected(
                        origin.file(),
                        origin.line(),
                        problem.reason(),
                        pile.items().get(problem.item()).bytes(),
                        Rejected.Kind.SET_ASIDE));
            }
            int problems = one.problems().size();
            more = more.plus(
                    expected.contains(one.record())
                            ? new Tally(0, 0, 0, 0, pile.items().size(), 0, problems, one.leftOut(), 0)
                            : new Tally(
                                    one.stored(), one.changed(), one.unchanged(), 0, 0, 0, problems, one.leftOut(), 0));
        }
        people += byRecord.entrySet().stream()
                .filter(entry -> entry.getValue().aboutSomebody() && !expected.contains(entry.getKey()))
                .count();
        return more;
    }

    private void refresh(List<Word> words, List<Taken> taken) {
        Set<PersonId> touched = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        touched.addAll(hands.people().hear(run, words));
        touched.addAll(hands.people()
                .peopleOf(taken.stream()
                        .filter(Taken::factsTouched)
                        .map(Taken::record)
                        .toList()));
        hands.people().lock(touched);
        hands.population().refresh(touched);
    }

    private void leaveOutTheUnseen() {
        RecordId after = new RecordId(0);
        List<KnownRecord> page = hands.people().recordsOf(partner, after, BATCH_PILES);
        while (!page.isEmpty()) {
            List<Pile> gone = page.stream()
                    .filter(known -> !seen.get(Math.toIntExact(known.record().value())))
                    .map(known -> Pile.ofPerson(known.localId()))
                    .toList();
            if (!gone.isEmpty()) {
                storeBatch(gone, Feed.Extract.FULL);
            }
            page = hands.people().recordsOf(partner, page.getLast().record(), BATCH_PILES);
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

    /// What every run works with.
    record Hands(
            RunStore runs,
            People people,
            LocalIds localIds,
            Contributions contributions,
            Population population,
            CodeClasses codes,
            TransactionTemplate transaction,
            Clock clock) {}
}
