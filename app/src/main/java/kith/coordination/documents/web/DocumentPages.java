package kith.coordination.documents.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.coordination.documents.Document;
import kith.coordination.documents.DocumentId;
import kith.coordination.documents.Documents;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.population.web.person.PersonPages;
import kith.ui.Entry;
import kith.ui.Mistakes;
import kith.ui.NotThere;
import kith.ui.Words;
import kith.ui.person.PersonFrame;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the pages about documents, each in one transaction with its entry in the log.
@Component
class DocumentPages {

    private final PersonPages pages;
    private final Documents documents;
    private final Workers workers;
    private final Grants grants;
    private final Clock clock;

    DocumentPages(PersonPages pages, Documents documents, Workers workers, Grants grants, Clock clock) {
        this.pages = pages;
        this.documents = documents;
        this.workers = workers;
        this.grants = grants;
        this.clock = clock;
    }

    @Transactional
    AddDocumentPage add(PersonGrant grant, String person, DocumentForm form, Mistakes mistakes) {
        PersonFrame frame = frame(grant, person);
        grants.shown(grant, "the form that adds a document");
        return new AddDocumentPage(frame, person + "/documents", form, mistakes);
    }

    @Transactional
    DocumentPage one(
            PersonGrant grant, String person, DocumentId id, DocumentForm form, Mistakes mistakes, String done) {
        Document document = documents.find(grant, id).orElseThrow(NotThere::new);
        PersonFrame frame = frame(grant, person);
        grants.shown(grant, "what is known of " + id);
        String path = person + "/documents/" + id.value();
        return new DocumentPage(
                frame,
                document.about().title(),
                path,
                DocumentWords.tags(document),
                entries(document),
                document.stands()
                        ? document.versions().reversed().stream()
                                .map(version -> new DocumentPage.File(
                                        DocumentWords.file(version),
                                        added(version.added()),
                                        "%s/file?version=%d".formatted(path, version.number())))
                                .toList()
                        : List.of(),
                document.stands(),
                form,
                mistakes,
                done);
    }

    private PersonFrame frame(PersonGrant grant, String person) {
        return pages.open(grant, person, DocumentsPanel.DOCUMENTS, London.today(clock), Map.of())
                .orElseThrow(NotThere::new)
                .frame();
    }

    private List<Entry> entries(Document document) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.of("Sort", document.about().type().words()));
        entries.add(Entry.of("Written by", document.about().author()));
        entries.add(Entry.of("Day on it", Words.day(document.about().on())));
        entries.add(Entry.of("For", document.about().audience().words()));
        entries.add(Entry.of("Added", added(document.added())));
        document.withdrawal()
                .ifPresent(
                        withdrawal -> entries.add(Entry.of("Withdrawn", withdrawal.why(), added(withdrawal.done()))));
        return entries;
    }

    private String added(Document.Added added) {
        return "%s, by %s".formatted(Words.moment(added.at()), name(added.by()));
    }

    private String name(WorkerId worker) {
        return workers.find(worker).map(Worker::name).orElse(Worker.NOT_KNOWN);
    }
}
