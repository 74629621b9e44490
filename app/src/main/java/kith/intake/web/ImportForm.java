package kith.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kith.engine.terms.PartnerKind;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What somebody wants to bring in: a folder that is there, or a file of their own with the partner it is from.
public record ImportForm(
        @Nullable String folder,
        @Nullable MultipartFile file,
        @Nullable String partner,
        @Nullable String kind,
        @Nullable String keep) {

    static final ImportForm EMPTY = new ImportForm(null, null, null, null, null);

    String folderName() {
        return text(folder);
    }

    public String partnerCode() {
        return text(partner);
    }

    public String kindWord() {
        return text(kind);
    }

    public String keepWord() {
        return isDry() ? "dry" : "keep";
    }

    boolean isDry() {
        return "dry".equals(keep);
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    Optional<PartnerKind> kindOf() {
        return Stream.of(PartnerKind.values())
                .filter(one -> one.word().equals(kindWord()))
                .findFirst();
    }

    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (folderName().isEmpty() && !hasFile()) {
            mistakes.add(new Mistake("folder", "Choose a folder or upload a file"));
        }
        if (!folderName().isEmpty() && hasFile()) {
            mistakes.add(new Mistake("folder", "Choose either a folder or a file, not both"));
        }
        if (hasFile() && !partnerCode().matches("[A-Za-z0-9._-]{1,40}")) {
            mistakes.add(
                    new Mistake("partner", "Enter the code of the partner that sent the file, for example G85001"));
        }
        return new Mistakes(mistakes);
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }
}
