package kith.coordination.documents.web;

import java.util.Arrays;
import java.util.List;
import kith.coordination.documents.DocumentType;
import kith.ui.Choice;
import kith.ui.Mistakes;
import kith.ui.person.PersonFrame;

/// The form that adds a document.
public record AddDocumentPage(PersonFrame frame, String path, DocumentForm form, Mistakes mistakes) {

    public static final List<Choice> TYPES = Arrays.stream(DocumentType.values())
            .map(type -> new Choice(type.key(), type.words()))
            .toList();

    public static final List<Choice> LABELS = List.of(
            new Choice("normal", "Normal"),
            new Choice("sensitive", "Sensitive", "For coordinators and GPs, such as a report about alcohol"),
            new Choice("restricted", "Restricted", "For nobody but you, until a rule allows more, such as abuse"));

    @Override
    public String toString() {
        return "AddDocumentPage[" + path + "]";
    }
}
