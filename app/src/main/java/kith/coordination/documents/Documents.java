package kith.coordination.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.disclosure.PersonField;
import kith.coordination.documents.Document.About;
import kith.coordination.documents.Document.Version;
import kith.coordination.documents.DocumentOutcome.Done;
import kith.coordination.documents.DocumentOutcome.NoSuchDocument;
import kith.coordination.documents.DocumentOutcome.NotPossible;
import kith.coordination.documents.FileCheck.Checked.Refused;
import kith.coordination.documents.FileCheck.Checked.Usable;
import kith.kernel.London;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Documents about people. A viewer sees those that they added themselves, and those whose label is open to them,
/// that are for their audience, and that do not tell where somebody with a protected address is.
@Service
public class Documents {

    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 500;

    private final DocumentStore store;
    private final Disclosures disclosures;
    private final Grants grants;
    private final Clock clock;

    Documents(DocumentStore store, Disclosures disclosures, Grants grants, Clock clock) {
        this.store = store;
        this.disclosures = disclosures;
        this.grants = grants;
        this.clock = clock;
    }

    /// Those that the viewer may see, the latest day first, for a page that writes its own entry in the log.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Document> of(PersonGrant grant) {
        Disclosure disclosure = disclosures.of(grant);
        return store.of(grant).stream()
                .filter(document -> isShown(grant, disclosure, document))
                .toList();
    }

    private static boolean isShown(PersonGrant grant, Disclosure disclosure, Document document) {
        return document.added().by().equals(grant.viewer().worker())
                || (grant.opens(document.about().label())
                        && disclosure.shows(document.about().audience())
                        && disclosure.shows(PersonField.DOCUMENT));
    }

    /// One of them.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Document> find(PersonGrant grant, DocumentId id) {
        return of(grant).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Opens a file, and writes down that it was opened. Nobody opens one that is withdrawn.
    ///
    /// @param version 0 for the latest
    @Transactional
    public Optional<DocumentFile> open(PersonGrant grant, DocumentId id, int version) {
        mustRead(grant);
        Optional<DocumentFile> file = find(grant, id)
                .filter(Document::stands)
                .flatMap(document -> wanted(document, version))
                .flatMap(wanted -> store.bytes(grant, id, wanted.number())
                        .map(bytes -> new DocumentFile(id, wanted.number(), wanted.format(), bytes)));
        file.ifPresent(opened -> grants.shown(grant, "opened version %d of %s".formatted(opened.version(), id)));
        return file;
    }

    private static Optional<Version> wanted(Document document, int version) {
        return version == 0
                ? Optional.of(document.latest())
                : document.versions().stream()
                        .filter(one -> one.number() == version)
                        .findFirst();
    }

    @Transactional
    public DocumentOutcome add(PersonGrant grant, About about, byte[] file) {
        mustRead(grant);
        Optional<NotPossible> problem = problem(about);
        if (problem.isPresent()) {
            return problem.get();
        }
        return switch (FileCheck.of(file)) {
            case Refused(var sentence) -> new NotPossible("file", sentence);
            case Usable usable -> {
                Instant now = clock.instant();
                DocumentId id = store.add(grant, about, now);
                store.addFile(grant, id, usable, file, now);
                grants.shown(grant, "added " + id);
                yield new Done(id);
            }
        };
    }

    private Optional<NotPossible> problem(About about) {
        if (about.title().isBlank() || about.title().length() > LONGEST) {
            return Optional.of(new NotPossible("title", "Say what it is, in 200 characters or fewer"));
        }
        if (about.author().isBlank() || about.author().length() > LONGEST) {
            return Optional.of(new NotPossible("author", "Enter who wrote it, in 200 characters or fewer"));
        }
        return about.on().isAfter(London.today(clock))
                ? Optional.of(new NotPossible("on", "The day must not be in the future"))
                : Optional.empty();
    }

    /// Adds a newer file of the same document. The earlier ones stay.
    @Transactional
    public DocumentOutcome addVersion(PersonGrant grant, DocumentId id, byte[] file) {
        mustRead(grant);
        store.lock(grant, id);
        Optional<Document> document = find(grant, id);
        if (document.isEmpty()) {
            return new NoSuchDocument();
        }
        if (!document.get().stands()) {
            return new NotPossible("file", "This document is withdrawn. Add a new one");
        }
        return switch (FileCheck.of(file)) {
            case Refused(var sentence) -> new NotPossible("file", sentence);
            case Usable usable -> {
                store.addFile(grant, id, usable, file, clock.instant());
                grants.shown(grant, "added a version of " + id);
                yield new Done(id);
            }
        };
    }

    /// Says that nobody is to open a document any more. Withdrawing twice is withdrawing once.
    @Transactional
    public DocumentOutcome withdraw(PersonGrant grant, DocumentId id, String why) {
        mustRead(grant);
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            return new NotPossible("why", "Say why it is withdrawn, in 500 characters or fewer");
        }
        store.lock(grant, id);
        if (find(grant, id).isEmpty()) {
            return new NoSuchDocument();
        }
        store.withdraw(grant, id, why.strip(), clock.instant());
        grants.shown(grant, "withdrew " + id);
        return new Done(id);
    }

    private static void mustRead(PersonGrant grant) {
        if (grant.permission() != DocumentPermissions.DOCUMENTS) {
            throw new IllegalArgumentException("Documents are opened by %s".formatted(DocumentPermissions.DOCUMENTS));
        }
    }
}
