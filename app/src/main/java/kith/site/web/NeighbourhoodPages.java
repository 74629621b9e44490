package kith.site.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kith.directory.published.PublishedDirectory;
import kith.directory.search.StartingPoint;
import kith.directory.search.StartingPoints;
import kith.kernel.London;
import kith.site.Catalogue;
import kith.site.OnPublicSite;
import org.springframework.stereotype.Component;

/// The pages of today's neighbourhoods. Each goes through all that takes place there, so it is made once for each
/// reading of the catalogue.
@Component
@OnPublicSite
class NeighbourhoodPages {

    private final StartingPoints startingPoints;
    private final Catalogue catalogue;
    private final PublishedDirectory directory;
    private final Clock clock;
    private volatile Made made = new Made(Instant.MIN, LocalDate.MIN, Map.of());

    NeighbourhoodPages(StartingPoints startingPoints, Catalogue catalogue, PublishedDirectory directory, Clock clock) {
        this.startingPoints = startingPoints;
        this.catalogue = catalogue;
        this.directory = directory;
        this.clock = clock;
    }

    /// Pages by the key of their neighbourhood.
    private record Made(Instant readAt, LocalDate day, Map<String, NeighbourhoodPage> pages) {

        boolean isOf(Catalogue.Contents contents, LocalDate today) {
            return readAt.equals(contents.readAt()) && day.equals(today);
        }
    }

    List<StartingPoint> neighbourhoods() {
        return startingPoints.neighbourhoods();
    }

    /// The page of the neighbourhood with a key, in capitals or small letters.
    Optional<NeighbourhoodPage> find(String key) {
        return neighbourhoods().stream()
                .filter(one -> one.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(this::page);
    }

    private NeighbourhoodPage page(StartingPoint neighbourhood) {
        Catalogue.Contents contents = catalogue.now();
        LocalDate today = London.today(clock);
        Made last = made;
        if (!last.isOf(contents, today)) {
            last = new Made(contents.readAt(), today, new ConcurrentHashMap<>());
            made = last;
        }
        return last.pages()
                .computeIfAbsent(
                        neighbourhood.key(),
                        key -> NeighbourhoodPage.of(
                                neighbourhood, contents.in(key), contents.needs(), directory::nextDays, today));
    }
}
