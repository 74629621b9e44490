package kith.engine.feeds;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one partner sends: who it is, how often it comes, and the files that came.
///
/// @param partner the partner's code
/// @param name the partner's name, or its code where no name was given
/// @param kind nothing where nobody has said yet
/// @param extracted when the partner made it, if it says
/// @param every how often the partner sends, if it says
/// @param files those that say who people are first, then by name
public record Feed(
        String partner,
        String name,
        @Nullable Kind kind,
        Extract extract,
        @Nullable Instant extracted,
        @Nullable Duration every,
        List<Path> files) {

    public Feed {
        files = List.copyOf(files);
    }

    /// Whether everything comes each time or only what is new.
    public enum Extract {
        /// What is no longer in it has been withdrawn.
        FULL,
        CHANGES
    }

    /// What sort of partner sends it.
    public enum Kind {
        GP("gp"),
        HOSPITAL("hospital"),
        COMMUNITY("community"),
        MENTAL_HEALTH("mental-health"),
        SOCIAL_CARE("social-care"),
        HOUSING("housing"),
        VOLUNTARY("voluntary");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As it stands in feed.json and on the command line.
        public String word() {
            return word;
        }

        /// @throws FeedProblem naming the kinds there are
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new FeedProblem("There is no kind of partner \"" + word
                    + "\". Use gp, hospital, community, mental-health, social-care, housing or voluntary.");
        }
    }
}
