package kith.intake.rejects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.access.Grants;
import kith.access.Reason;
import kith.access.Task;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.disclosure.ProtectedAddresses;
import kith.engine.feeds.LineFinder;
import kith.engine.feeds.LineFinder.FoundLine;
import kith.engine.labels.CodeLabels;
import kith.engine.terms.SecurityLabel;
import kith.intake.labels.Labelling;
import kith.intake.rejects.RejectPermissions.ReadLine;
import kith.intake.spool.SpooledFiles;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RunId;
import kith.partners.Partner;
import kith.partners.Partners;
import kith.people.records.KnownRecord;
import kith.people.records.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a rejected line in the partner's own file, where that is still there, so that somebody can see what to mend.
/// Kith keeps nothing of the line.
@Service
public class LinesReadBack {

    /// What takes longer to read than somebody waits for a page.
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final String NO_LINE =
            "This is not about one line, or the law forbids to keep anything of it. There is nothing to read.";
    private static final String GONE =
            "The file is gone. Kith deletes uploaded files when their import ends. Ask the partner for the line.";
    private static final String CHANGED =
            "The file has changed since: no such line stands there any more. Import it again.";
    private static final String TOO_LARGE =
            "The file is too large to look into from a page. Whoever runs Kith can look at the line on the server.";

    private final RejectStore store;
    private final SpooledFiles spooled;
    private final Labelling labelling;
    private final Partners partners;
    private final People people;
    private final ProtectedAddresses addresses;
    private final Grants grants;
    private final TransactionTemplate transaction;

    LinesReadBack(
            RejectStore store,
            SpooledFiles spooled,
            Labelling labelling,
            Partners partners,
            People people,
            ProtectedAddresses addresses,
            Grants grants,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.spooled = spooled;
        this.labelling = labelling;
        this.partners = partners;
        this.people = people;
        this.addresses = addresses;
        this.grants = grants;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Remembers where the files of an import lie, but for those that are deleted when it ends.
    public void remember(RunId run, List<Path> files) {
        List<String> paths = files.stream()
                .filter(file -> !spooled.isSpooled(file))
                .map(file -> file.toAbsolutePath().normalize().toString())
                .toList();
        transaction.executeWithoutResult(_ -> store.keepFiles(run, paths));
    }

    /// Whether a file of the import is still there.
    public boolean hasFiles(RunId run) {
        return store.files(run).stream()
                .map(Path::of)
                .anyMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /// Reads one line. The log names the viewer, the reason, and the record that the line is about.
    public LineShown read(Viewer viewer, RunId run, int no, Reason why) {
        TaskGrant<ReadLine> granted =
                grants.decide(viewer, RejectPermissions.LINE, why).orRefuse();
        RejectRow reject = store.find(granted, run, no).orElse(null);
        PartnerId partner = store.partner(run).orElse(null);
        if (reject == null || partner == null || reject.hash() == null) {
            return new LineShown.No(NO_LINE);
        }
        List<Path> files = store.files(run).stream()
                .map(Path::of)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .filter(file -> mayHold(file, reject.file()))
                .toList();
        if (files.isEmpty()) {
            return new LineShown.No(GONE);
        }
        if (files.stream().anyMatch(file -> size(file) > MOST_BYTES)) {
            return new LineShown.No(TOO_LARGE);
        }
        CodeLabels labels = labelling.inForce().from(code(partner));
        byte[] hash = Objects.requireNonNull(reject.hash());
        return files.stream()
                .map(file -> LineFinder.find(file, labels, reject.line(), hash))
                .flatMap(Optional::stream)
                .findFirst()
                .map(line -> show(granted, why, new Place(run, no, partner), line))
                .orElseGet(() -> new LineShown.No(CHANGED));
    }

    /// Where a rejected line stands.
    private record Place(RunId run, int no, PartnerId partner) {}

    private LineShown show(TaskGrant<ReadLine> granted, Reason why, Place place, FoundLine line) {
        Subject subject = transaction.execute(_ -> subject(place.partner(), line));
        return line.label() == SecurityLabel.NORMAL && !subject.isProtected()
                ? shown(granted, place, subject, line)
                : grants.decide(granted.viewer(), RejectPermissions.RESTRICTED_LINE, why)
                        .either(strict -> shown(strict, place, subject, line), LineShown.No::new);
    }

    /// Whom a line is about, as far as Kith knows.
    private record Subject(Optional<KnownRecord> record, List<PersonId> people, boolean isProtected) {}

    private Subject subject(PartnerId partner, FoundLine line) {
        Optional<KnownRecord> record =
                line.about().map(id -> people.knownRecords(partner, List.of(id)).get(id));
        List<PersonId> about =
                record.map(known -> people.peopleOf(List.of(known.record()))).orElse(List.of());
        return new Subject(
                record, about, !about.isEmpty() && !addresses.among(about).isEmpty());
    }

    private LineShown shown(TaskGrant<? extends Task> granted, Place place, Subject subject, FoundLine line) {
        String whose = subject.record().map(known -> known.record().toString()).orElse("no record that Kith knows");
        String what = "reject %d of import %d in the partner's file, about %s"
                .formatted(place.no(), place.run().value(), whose);
        transaction.executeWithoutResult(_ -> grants.shown(granted, what, subject.people()));
        return new LineShown.Line(line.text());
    }

    /// A rejected line names its file without the folder, and that of an archive by its name within.
    private static boolean mayHold(Path file, String name) {
        String own = file.getFileName().toString();
        return own.equals(name) || own.matches("(?i).*[.](zip|tgz|tar[.]gz)");
    }

    private String code(PartnerId id) {
        return partners.all().stream()
                .filter(partner -> partner.id().equals(id))
                .map(Partner::code)
                .findFirst()
                .orElseThrow();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
