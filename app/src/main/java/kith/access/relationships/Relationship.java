package kith.access.relationships;

import java.time.Instant;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;

/// What a team or a worker has to do with a person, from a moment until another.
///
/// @param source what it comes from, as the module that wrote it names it: `referral 17`. It holds no personal
/// data
/// @param until far in the future where no end is known
public record Relationship(
        Subject subject, PersonId person, RelationshipKind kind, String source, Instant since, Instant until) {

    /// The end of a relationship of which no end is known.
    public static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

    public Relationship {
        if (kind.isComputed()) {
            throw new IllegalArgumentException("%s is computed, and not kept".formatted(kind));
        }
        if (subject instanceof Subject.OfTeam(var team) && !team.isTeam()) {
            throw new IllegalArgumentException("The people who work in no team are not a team");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("A relationship says what it comes from");
        }
        if (until.isBefore(since)) {
            throw new IllegalArgumentException("A relationship does not end before it begins");
        }
    }

    /// Who has a relationship with a person: a team, or one worker.
    public sealed interface Subject {

        record OfTeam(TeamKey team) implements Subject {
            public OfTeam {
                if (!team.isTeam()) {
                    throw new IllegalArgumentException(
                            "A relationship belongs to a team or a worker, and 'none' is no team");
                }
            }
        }

        record OfWorker(WorkerId worker) implements Subject {}
    }
}
