package kith.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kith.intake.runs.Progress;
import kith.intake.runs.Progress.Step;
import kith.intake.runs.Tally;
import kith.kernel.RunId;

/// Counts how far an import has come, saves it and reports it.
public final class ImportProgress {

    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(400);

    private final RunId run;
    private final long totalBytes;
    private final ImportRunStore runs;
    private final Progress listener;
    private final Clock clock;

    private Tally tally = Tally.NOTHING;
    private long readBytes;
    private long people;
    private int bucketsDone;
    private int bucketsInAll;
    private Instant lastReport = Instant.EPOCH;

    ImportProgress(RunId run, long totalBytes, ImportRunStore runs, Progress listener, Clock clock) {
        this.run = run;
        this.totalBytes = totalBytes;
        this.runs = runs;
        this.listener = listener;
        this.clock = clock;
    }

    void read(long bytes) {
        readBytes += bytes;
        report(false);
    }

    void count(Tally more) {
        tally = tally.plus(more);
    }

    /// Counts people that the extract is about.
    void countPeople(long more) {
        people += more;
    }

    /// Reading is over, and storing begins. An encrypted copy of a file is a little longer than what was read of
    /// it.
    void beginStoring(int buckets) {
        readBytes = totalBytes;
        report();
        bucketsInAll = buckets;
    }

    void storing(int bucket) {
        bucketsDone = bucket;
    }

    int bucket() {
        return bucketsDone;
    }

    void allStored() {
        bucketsDone = bucketsInAll;
        report();
    }

    /// Goes on counting from what an import had counted when it ended.
    void goOnFrom(Tally counted) {
        tally = counted;
    }

    Mark mark() {
        return new Mark(tally, people);
    }

    /// Forgets what was counted since, because it was not stored.
    void backTo(Mark mark) {
        tally = mark.tally();
        people = mark.people();
    }

    /// What was counted up to a moment.
    record Mark(Tally tally, long people) {}

    void save() {
        runs.tally(run, tally, clock.instant());
    }

    void report() {
        report(true);
    }

    private void report(boolean now) {
        Instant moment = clock.instant();
        if (now || Duration.between(lastReport, moment).compareTo(BETWEEN_REPORTS) > 0) {
            lastReport = moment;
            if (bucketsInAll == 0) {
                runs.reading(run, readBytes, moment);
            }
            listener.at(new Step(run, readBytes, totalBytes, bucketsDone, bucketsInAll, tally));
        }
    }

    public Tally tally() {
        return tally;
    }

    /// How many of the partner's people the extract is about, as far as it has been stored.
    public long people() {
        return people;
    }
}
