package kith.coordination.documents;

import java.util.Arrays;
import java.util.Optional;

/// What sort of document it is (FHIR: DocumentReference.type).
public enum DocumentType {
    LETTER("letter", "Letter"),
    ASSESSMENT("assessment", "Assessment"),
    PHOTOGRAPH("photograph", "Photograph"),
    FORM("form", "Form"),
    OTHER("other", "Something else");

    private final String key;
    private final String words;

    DocumentType(String key, String words) {
        this.key = key;
        this.words = words;
    }

    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    public static Optional<DocumentType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}
