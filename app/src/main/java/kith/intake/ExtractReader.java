package kith.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.FeedReader;
import kith.engine.feeds.UnreadFile;
import kith.engine.feeds.files.FeedProblem;
import kith.engine.feeds.items.BundlePage;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.FhirVersion;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.Unclassified;
import kith.engine.terms.TextLimits;
import kith.intake.labels.Labelling;
import kith.intake.runs.Tally;
import kith.intake.spool.Spool;
import kith.intake.spool.SpooledFiles;
import kith.intake.subjects.SubjectSizes;
import kith.intake.subjects.Subjects;
import kith.intake.withdrawals.Deletions;
import kith.people.records.People;
import kith.record.AbsentItems;
import org.springframework.stereotype.Component;

/// First stage of an import: reads the files of an extract into a spool, and rejects the lines that cannot be
/// used.
@Component
class ExtractReader {

    private final Labelling labelling;
    private final SpooledFiles files;
    private final People people;
    private final AbsentItems items;
    private final FhirVersionStore versions;
    private final StableIds stableIds;

    ExtractReader(
            Labelling labelling,
            SpooledFiles files,
            People people,
            AbsentItems items,
            FhirVersionStore versions,
            StableIds stableIds) {
        this.labelling = labelling;
        this.files = files;
        this.people = people;
        this.items = items;
        this.versions = versions;
        this.stableIds = stableIds;
    }

    /// @throws ImportRefused when the ids of the extract stand for other people than before
    void read(ImportTask task, Spool spool) {
        var reader = new FeedReader(labelling.inForce().from(task.feed().partner()), files);
        var receiver = new IntoSpool(task, spool, stableIds.check(task));
        for (var file : task.feed().files()) {
            String name = file.getFileName().toString();
            task.read().file(name);
            receiver.deletions.file();
            try {
                task.read().end(name, reader.read(file, receiver));
            } catch (FeedProblem problem) {
                task.read().end(name, Ending.CUT_SHORT);
                task.reject(
                        Rejected.withoutLine(name, 1, String.valueOf(problem.getMessage()), Rejected.Kind.REJECTED));
            }
        }
        Subjects.Resolved subjects = receiver.subjects.resolve(task.partner(), people);
        subjects.found().forEach(receiver::keep);
        subjects.unknown().forEach(task::reject);
        if (!receiver.deletions.isEmpty()) {
            Deletions.Resolved resolved = receiver.deletions.resolve(task.partner(), people, items);
            resolved.found().forEach(receiver::keep);
            resolved.unknown().forEach(task::reject);
        }
        receiver.ids.decide();
        for (UnreadFile file : task.feed().unread()) {
            task.read().unread(file);
            Rejected.Kind kind = file.isPlainlyNoData() ? Rejected.Kind.NO_DATA : Rejected.Kind.NOT_READ;
            task.reject(Rejected.withoutLine(file.name(), 1, file.why(), kind));
        }
        if (!task.dry()) {
            labelling.count(task.run(), receiver.unclassified);
        }
        versions.save(task.run(), receiver.versions);
        task.rejects().write();
        task.progress().count(task.rejects().tally());
        task.progress().count(Tally.unknown(receiver.unknown));
        task.progress().report();
    }

    /// Puts what is read into the spool.
    private static final class IntoSpool implements Receiver {

        /// A file with more codes that nobody knows has them in the wrong field.
        private static final int MOST_COUNTED = 2_000;

        /// What is longer is neither a code nor words that anybody can decide about.
        private static final int LONGEST_COUNTED = 1_000;

        private final ImportTask task;
        private final Spool spool;
        private final Map<Unclassified, Long> unclassified = new HashMap<>();
        private final Deletions deletions = new Deletions();
        private final Subjects subjects = new Subjects();
        private final SubjectSizes sizes = new SubjectSizes();
        private final Map<FhirVersion, Long> versions = new EnumMap<>(FhirVersion.class);
        private final StableIds.Check ids;
        private long unknown;

        private IntoSpool(ImportTask task, Spool spool, StableIds.Check ids) {
            this.task = task;
            this.spool = spool;
            this.ids = ids;
        }

        @Override
        public void sent(FeedItem sent) {
            if (!TextLimits.isStorable(sent.id()) || (sent.about() != null && !TextLimits.isStorable(sent.about()))) {
                rejected(Rejected.ofItem(
                        sent, "Its id, or that of its patient, has a character that cannot be stored."));
                return;
            }
            if (sent.withdrawn() && sent.about() == null) {
                deletions.add(sent);
                return;
            }
            if (sent.about() == null && sent.number().isPresent()) {
                if (!subjects.add(sent)) {
                    rejected(Subjects.tooMany(sent));
                }
                return;
            }
            if (sent.about() == null && FactExtractor.isFor(sent.format(), sent.type())) {
                rejected(Rejected.ofItem(
                        sent,
                        "Its subject names no patient by an id (as in Patient/123), so it is not clear whom it is about."
                                + " Ask the partner to send the id."));
                return;
            }
            if (!sizes.holds(sent)) {
                rejected(Rejected.ofItem(sent, SubjectSizes.TOO_MUCH));
                return;
            }
            deletions.pass(sent);
            subjects.pass(sent);
            keep(sent);
        }

        private void keep(FeedItem sent) {
            if (sent.unknownType()) {
                unknown++;
            }
            sent.version().ifPresent(version -> versions.merge(version, 1L, Long::sum));
            for (Unclassified what : sent.unclassified()) {
                if (what.code().length() > LONGEST_COUNTED) {
                    continue;
                }
                if (unclassified.size() < MOST_COUNTED || unclassified.containsKey(what)) {
                    unclassified.merge(what, 1L, Long::sum);
                }
            }
            task.read().item(sent.file(), sent.type());
            ids.pass(sent);
            spool.add(sent);
        }

        @Override
        public void history() {
            deletions.history();
        }

        @Override
        public void rejected(Rejected rejected) {
            task.reject(rejected);
        }

        @Override
        public void page(BundlePage page) {
            task.read().page(page);
        }

        @Override
        public void read(long bytes) {
            task.progress().read(bytes);
        }
    }
}
