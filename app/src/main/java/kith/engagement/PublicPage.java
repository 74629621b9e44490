package kith.engagement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A public page as those who write it see it.
///
/// @param versions the newest first; at least one
/// @param published the number of the version that the public reads; empty where the page is not on the site
public record PublicPage(PageKey key, List<PageVersion> versions, OptionalInt published) {

    public PublicPage {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("page %s has no version".formatted(key));
        }
    }

    public PageVersion newest() {
        return versions.getFirst();
    }

    /// The same in a list.
    public ListedPage listed() {
        return new ListedPage(key, newest(), published);
    }

    public Optional<PageVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    public boolean isPublished(PageVersion version) {
        return published.isPresent() && published.getAsInt() == version.number();
    }
}
