package kith.coordination.documents.web;

import java.util.List;
import kith.ui.Tag;

/// The documents about a person.
///
/// @param path the address of the tab
public record DocumentsPart(String path, List<Line> documents) {

    public DocumentsPart {
        documents = List.copyOf(documents);
    }

    /// One document.
    ///
    /// @param written who wrote it and when
    /// @param file its format, size and version
    public record Line(String title, String href, String type, String written, String file, List<Tag> tags) {

        public Line {
            tags = List.copyOf(tags);
        }

        @Override
        public String toString() {
            return "Line[" + href + "]";
        }
    }

    @Override
    public String toString() {
        return "DocumentsPart[" + path + "]";
    }
}
