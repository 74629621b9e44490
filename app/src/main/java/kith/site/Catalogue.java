package kith.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.directory.published.PublishedDirectory;
import kith.directory.published.PublishedEntry;
import kith.directory.published.PublishedOrganisation;
import kith.directory.search.Finding;
import kith.directory.search.StartingPoints;
import kith.directory.search.Understood.NeedNamed;
import kith.directory.venues.Point;
import kith.kernel.memory.ExpiringSupplier;
import org.springframework.stereotype.Component;

/// What is published, kept in memory for a minute, since machines ask for all of it again and again.
@Component
@OnPublicSite
public class Catalogue {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final PublishedDirectory directory;
    private final Finding finding;
    private final StartingPoints startingPoints;
    private final Clock clock;
    private final ExpiringSupplier<Contents> contents;

    Catalogue(PublishedDirectory directory, Finding finding, StartingPoints startingPoints, Clock clock) {
        this.directory = directory;
        this.finding = finding;
        this.startingPoints = startingPoints;
        this.clock = clock;
        this.contents = new ExpiringSupplier<>(KEPT, clock, this::read);
    }

    public Contents now() {
        return contents.get();
    }

    private Contents read() {
        Instant now = clock.instant();
        List<PublishedEntry> entries = directory.entries();
        Map<String, PublishedOrganisation> organisations = directory.organisations().stream()
                .collect(Collectors.toMap(PublishedOrganisation::key, Function.identity()));
        return new Contents(entries, organisations, finding.needs(), byNeighbourhood(entries), now);
    }

    private Map<String, List<PublishedEntry>> byNeighbourhood(List<PublishedEntry> entries) {
        Function<Point, Optional<String>> neighbourhoods = startingPoints.neighbourhoodsOfPlaces();
        Map<Point, Optional<String>> known = new HashMap<>();
        Map<String, List<PublishedEntry>> found = new HashMap<>();
        for (PublishedEntry entry : entries) {
            entry.entry().venues().stream()
                    .flatMap(venue -> venue.point().stream())
                    .flatMap(point -> known.computeIfAbsent(point, neighbourhoods).stream())
                    .distinct()
                    .forEach(neighbourhood -> found.computeIfAbsent(neighbourhood, _ -> new ArrayList<>())
                            .add(entry));
        }
        return found;
    }

    /// Everything that is published at a moment.
    ///
    /// @param entries by their keys
    /// @param needs by their keys, in the order of the form
    /// @param byNeighbourhood the entries that take place in each neighbourhood, by its key
    public record Contents(
            List<PublishedEntry> entries,
            Map<String, PublishedOrganisation> organisations,
            List<NeedNamed> needs,
            Map<String, List<PublishedEntry>> byNeighbourhood,
            Instant readAt) {

        public Contents {
            entries = List.copyOf(entries);
            organisations = Map.copyOf(organisations);
            needs = List.copyOf(needs);
            byNeighbourhood = Map.copyOf(byNeighbourhood);
        }

        /// The entries that take place in a neighbourhood.
        public List<PublishedEntry> in(String neighbourhood) {
            return byNeighbourhood.getOrDefault(neighbourhood, List.of());
        }

        /// The organisation of an entry. One without more than a name is possible where its feed says nothing more.
        public PublishedOrganisation organisation(PublishedEntry entry) {
            PublishedOrganisation known = organisations.get(entry.organisation());
            return known == null
                    ? new PublishedOrganisation(
                            entry.organisation(), entry.organisationName(), "", "", Optional.empty(), Optional.empty())
                    : known;
        }
    }
}
