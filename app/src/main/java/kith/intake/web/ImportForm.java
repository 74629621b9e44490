package kith.intake.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.engine.feeds.SentNames;
import kith.engine.terms.PartnerKind;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What somebody wants to bring in: a folder that is on the server, or files of their own with the partner they are
/// from.
///
/// @param partner the code of a partner that Kith knows, chosen from the list
/// @param newPartner the code of one that it does not know yet
public record ImportForm(
        @Nullable String folder,
        @Nullable List<MultipartFile> file,
        @Nullable String partner,
        @Nullable String newPartner,
        @Nullable String kind,
        @Nullable String keep) {

    static final ImportForm EMPTY = new ImportForm(null, null, null, null, null, null);

    String folderName() {
        return text(folder);
    }

    /// The code of the partner, chosen or typed; empty where neither was done.
    public String partnerCode() {
        return text(newPartner).isEmpty() ? text(partner) : text(newPartner);
    }

    public String chosenPartner() {
        return text(partner);
    }

    public String typedPartner() {
        return text(newPartner);
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

    /// The files that were sent, in the order in which they came.
    List<SpooledPart> files() {
        return file == null
                ? List.of()
                : file.stream()
                        .filter(SpooledPart.class::isInstance)
                        .map(SpooledPart.class::cast)
                        .toList();
    }

    Optional<PartnerKind> kindOf() {
        return Stream.of(PartnerKind.values())
                .filter(one -> one.word().equals(kindWord()))
                .findFirst();
    }

    Mistakes mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (folderName().isEmpty() && files().isEmpty()) {
            mistakes.add(new Mistake("folder", "Choose a folder or upload files"));
        }
        if (!folderName().isEmpty() && !files().isEmpty()) {
            mistakes.add(new Mistake("folder", "Choose either a folder on the server or files, not both"));
        }
        unreadable().ifPresent(sentence -> mistakes.add(new Mistake("file", sentence)));
        if (!text(partner).isEmpty() && !text(newPartner).isEmpty()) {
            mistakes.add(new Mistake("newPartner", "Choose a partner from the list or enter a code, not both"));
        } else if (!partnerCode().isEmpty() && !partnerCode().matches("[A-Za-z0-9._-]{1,40}")) {
            mistakes.add(
                    new Mistake("newPartner", "Enter a code of letters, digits, dots and dashes, for example G85001"));
        } else if (partnerCode().isEmpty() && !files().isEmpty() && !maySayWhose()) {
            mistakes.add(new Mistake("partner", "Choose the partner that sent the files"));
        }
        return new Mistakes(mistakes);
    }

    /// Whether a feed.json may lie among the files.
    private boolean maySayWhose() {
        return files().stream().anyMatch(one -> SentNames.isDescription(one.sent()) || SentNames.isArchive(one.sent()));
    }

    /// What is wrong with the first file that could not be read.
    private Optional<String> unreadable() {
        Set<String> seen = new HashSet<>();
        for (SpooledPart one : files()) {
            String name = SentNames.ownName(one.sent());
            Optional<String> problem = one.isEmpty()
                    ? Optional.of("The file is empty.")
                    : SentNames.problem(name).or(() -> twice(name, seen));
            if (problem.isPresent()) {
                return Optional.of(name + ": " + problem.get());
            }
        }
        return Optional.empty();
    }

    /// CSV files and feed.json are known by their names, so there is one of each.
    private static Optional<String> twice(String name, Set<String> seen) {
        boolean one = name.matches("(?i)(people|facts)[.]csv([.]gz)?|feed[.]json");
        return one && !seen.add(name.replaceFirst("(?i)[.]gz$", ""))
                ? Optional.of("There are two files of this name. Upload the files of one extract at a time.")
                : Optional.empty();
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }
}
