package kith.coordination.documents;

import java.util.Arrays;
import java.util.Optional;

/// The formats of files that are taken.
public enum DocumentFormat {
    PDF("pdf", "pdf", "PDF", "application/pdf"),
    JPEG("jpeg", "jpg", "JPEG image", "image/jpeg"),
    PNG("png", "png", "PNG image", "image/png"),
    DOCX("docx", "docx", "Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String key;
    private final String ending;
    private final String words;
    private final String mediaType;

    DocumentFormat(String key, String ending, String words, String mediaType) {
        this.key = key;
        this.ending = ending;
        this.words = words;
        this.mediaType = mediaType;
    }

    String key() {
        return key;
    }

    public String ending() {
        return ending;
    }

    public String words() {
        return words;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<DocumentFormat> of(String key) {
        return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
    }
}
