package kith.coordination.documents.web;

import java.util.ArrayList;
import java.util.List;
import kith.coordination.documents.Document;
import kith.coordination.documents.Document.Version;
import kith.coordination.documents.web.DocumentsPart.Line;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// What pages say of a document.
final class DocumentWords {

    private static final int KILOBYTE = 1024;

    static Line line(Document document, String path) {
        return new Line(
                document.about().title(),
                path + "/" + document.id().value(),
                document.about().type().words(),
                "%s, %s"
                        .formatted(
                                document.about().author(),
                                Words.day(document.about().on())),
                document.stands() ? file(document.latest()) : "",
                tags(document));
    }

    static String file(Version version) {
        String pages = version.pages()
                .map(count -> count == 1 ? ", 1 page" : ", %d pages".formatted(count))
                .orElse("");
        return "Version %d: %s%s, %s"
                .formatted(version.number(), version.format().words(), pages, size(version.size()));
    }

    private static String size(int bytes) {
        return bytes < KILOBYTE * KILOBYTE
                ? "%d kB".formatted(Math.max(1, bytes / KILOBYTE))
                : "%d MB".formatted(bytes / KILOBYTE / KILOBYTE);
    }

    static List<Tag> tags(Document document) {
        List<Tag> tags = new ArrayList<>();
        switch (document.about().label()) {
            case SENSITIVE -> tags.add(new Tag("Sensitive", Tone.YELLOW));
            case RESTRICTED, SEALED -> tags.add(new Tag("Restricted", Tone.RED));
            case NORMAL -> {
                // Nothing to say.
            }
        }
        if (!document.stands()) {
            tags.add(new Tag("Withdrawn", Tone.GREY));
        }
        return tags;
    }

    private DocumentWords() {}
}
