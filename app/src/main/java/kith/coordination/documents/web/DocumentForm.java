package kith.coordination.documents.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.Role;
import kith.access.disclosure.Audience;
import kith.coordination.documents.Document.About;
import kith.coordination.documents.DocumentType;
import kith.engine.terms.SecurityLabel;
import kith.engine.terms.TextLimits;
import kith.ui.DateParts;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A document as a worker adds it.
///
/// @param on the day that it bears
/// @param audience `everybody`, `professionals` or `named`
/// @param kinds whom it is for, where they are named
public record DocumentForm(
        @Nullable MultipartFile file,
        @Nullable String type,
        @Nullable String title,
        @Nullable String author,
        @Nullable DateParts on,
        @Nullable String label,
        @Nullable String audience,
        @Nullable List<String> kinds,
        @Nullable String why) {

    static final DocumentForm EMPTY = new DocumentForm(null, null, null, null, null, null, null, null, null);

    byte[] bytes() {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String typeKey() {
        return Objects.toString(type, "");
    }

    public String typedTitle() {
        return TextLimits.plain(Objects.toString(title, ""));
    }

    public String typedAuthor() {
        return TextLimits.plain(Objects.toString(author, ""));
    }

    public DateParts day() {
        return on == null ? DateParts.NONE : on;
    }

    public String labelKey() {
        return Objects.toString(label, "");
    }

    public String audienceKey() {
        return Objects.toString(audience, "");
    }

    public List<String> kindKeys() {
        return kinds == null ? List.of() : List.copyOf(kinds);
    }

    public String typedWhy() {
        return TextLimits.plain(Objects.toString(why, ""));
    }

    /// Nobody may give a label that no role can ever open.
    private Optional<SecurityLabel> chosenLabel() {
        return Stream.of(SecurityLabel.NORMAL, SecurityLabel.SENSITIVE, SecurityLabel.RESTRICTED)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(labelKey()))
                .findFirst();
    }

    private Optional<Audience> chosenAudience() {
        return Audience.chosen(audienceKey(), kindKeys());
    }

    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (file == null || file.isEmpty()) {
            mistakes.add(new Mistake("file", "Choose a file"));
        }
        if (DocumentType.of(typeKey()).isEmpty()) {
            mistakes.add(new Mistake("type", "Select what sort of document it is"));
        }
        if (typedTitle().isBlank()) {
            mistakes.add(new Mistake("title", "Say what it is"));
        }
        if (typedAuthor().isBlank()) {
            mistakes.add(new Mistake("author", "Enter who wrote it"));
        }
        if (day().date().isEmpty()) {
            mistakes.add(new Mistake("on", "Enter the day that it bears"));
        }
        if (chosenLabel().isEmpty()) {
            mistakes.add(new Mistake("label", "Select how confidential it is"));
        }
        if (chosenAudience().isEmpty()) {
            mistakes.add(new Mistake("audience", "Select whom it is for"));
        }
        return new Mistakes(mistakes);
    }

    /// What it says of the document; there are no mistakes in it.
    ///
    /// @param writer who adds it is in its audience
    About about(Role writer) {
        return new About(
                DocumentType.of(typeKey()).orElseThrow(),
                typedTitle().strip(),
                typedAuthor().strip(),
                day().date().orElseThrow(),
                chosenLabel().orElseThrow(),
                chosenAudience().orElseThrow().with(writer));
    }

    @Override
    public String toString() {
        return "DocumentForm";
    }
}
