package kith.engine.feeds;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kith.engine.terms.PartnerKind;
import org.jspecify.annotations.Nullable;

/// What one partner sends: who it is, how often it comes, and the files that came.
///
/// @param partner the partner's code
/// @param name the partner's name, or its code where no name was given
/// @param kind nothing where nobody has said yet
/// @param extracted when the partner made it, if it says
/// @param every how often the partner sends, if it says
/// @param files those that say who people are first, then by name
/// @param unread the files beside them that Kith does not read
public record Feed(
        String partner,
        String name,
        @Nullable PartnerKind kind,
        Extract extract,
        @Nullable Instant extracted,
        @Nullable Duration every,
        List<Path> files,
        List<UnreadFile> unread) {

    public Feed {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
    }

    /// A feed all of whose files are read.
    public Feed(
            String partner,
            String name,
            @Nullable PartnerKind kind,
            Extract extract,
            @Nullable Instant extracted,
            @Nullable Duration every,
            List<Path> files) {
        this(partner, name, kind, extract, extracted, every, files, List.of());
    }

    Feed withUnread(List<UnreadFile> other) {
        return new Feed(partner, name, kind, extract, extracted, every, files, other);
    }

    /// Whether everything comes each time or only what is new.
    public enum Extract {
        /// What is no longer in it has been withdrawn.
        FULL,
        CHANGES
    }
}
