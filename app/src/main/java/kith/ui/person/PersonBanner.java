package kith.ui.person;

import java.util.List;
import java.util.Optional;
import kith.ui.Tag;

/// The banner at the top of every page about a person, on the screen and in print.
///
/// @param alsoKnownAs other names that sources give
/// @param born the birth date and the age, in words
/// @param tags what nobody may overlook: died, protected address
public record PersonBanner(String name, List<String> alsoKnownAs, String born, List<Tag> tags, List<BannerLine> lines) {

    public PersonBanner {
        alsoKnownAs = List.copyOf(alsoKnownAs);
        tags = List.copyOf(tags);
        lines = lines.stream().sorted().toList();
    }

    /// The other names, in one line.
    public Optional<String> otherNames() {
        return alsoKnownAs.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", alsoKnownAs));
    }

    @Override
    public String toString() {
        return "PersonBanner";
    }
}
