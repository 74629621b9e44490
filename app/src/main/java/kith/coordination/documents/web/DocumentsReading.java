package kith.coordination.documents.web;

import kith.access.PersonGrant;
import kith.coordination.documents.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads the list of a person's documents, for a page that writes its own entry in the log.
@Component
class DocumentsReading {

    private final Documents documents;

    DocumentsReading(Documents documents) {
        this.documents = documents;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    DocumentsPart part(PersonGrant grant, String person) {
        String path = person + "/documents";
        return new DocumentsPart(
                path,
                documents.of(grant).stream()
                        .map(document -> DocumentWords.line(document, path))
                        .toList());
    }
}
