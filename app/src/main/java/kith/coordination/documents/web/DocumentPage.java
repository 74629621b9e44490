package kith.coordination.documents.web;

import java.util.List;
import kith.ui.Entry;
import kith.ui.Mistakes;
import kith.ui.Tag;
import kith.ui.person.PersonFrame;

/// One document, with its files.
///
/// @param path its address
/// @param versions the latest first
/// @param standing whether it can be opened and changed
public record DocumentPage(
        PersonFrame frame,
        String title,
        String path,
        List<Tag> tags,
        List<Entry> entries,
        List<File> versions,
        boolean standing,
        DocumentForm form,
        Mistakes mistakes,
        String done) {

    public DocumentPage {
        tags = List.copyOf(tags);
        entries = List.copyOf(entries);
        versions = List.copyOf(versions);
    }

    public record File(String words, String added, String href) {}

    @Override
    public String toString() {
        return "DocumentPage[" + path + "]";
    }
}
