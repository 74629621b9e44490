package kith.site.oruk;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kith.directory.published.PublishedEntry;
import kith.directory.search.Finding;
import kith.directory.search.FoundSupport;
import kith.directory.search.StartingPoint;
import kith.directory.search.StartingPoints;
import kith.directory.search.SupportQuestion;
import kith.directory.venues.Point;
import kith.directory.venues.Venue;
import kith.site.Catalogue.Contents;
import kith.site.OnPublicSite;
import org.springframework.stereotype.Component;

/// The filters of the standard. A service must pass all that are asked.
@Component
@OnPublicSite
class Filters {

    private static final int LONGEST = 200;
    private static final double METRES_IN_A_KM = 1000;

    private final Finding finding;
    private final StartingPoints startingPoints;

    Filters(Finding finding, StartingPoints startingPoints) {
        this.finding = finding;
        this.startingPoints = startingPoints;
    }

    /// The services that a request asks for: by their ids, or the best first where it searches.
    List<PublishedEntry> services(Contents contents, ApiQuery asked) {
        return searched(contents, asked.text("search"))
                .filter(term(asked))
                .filter(organisation(asked))
                .filter(ages(asked))
                .filter(sessions(asked))
                .filter(modified(asked))
                .toList();
    }

    private Stream<PublishedEntry> searched(Contents contents, String words) {
        if (words.isEmpty()) {
            return contents.entries().stream();
        }
        Map<UUID, PublishedEntry> byId = new HashMap<>();
        contents.entries().forEach(entry -> byId.put(entry.id().value(), entry));
        return finding.find(SupportQuestion.of(words.substring(0, Math.min(words.length(), LONGEST)))).found().stream()
                .map(FoundSupport::entry)
                .flatMap(id -> Optional.ofNullable(byId.get(id.value())).stream());
    }

    private static Predicate<PublishedEntry> term(ApiQuery asked) {
        Optional<UUID> term = asked.id("taxonomy_term_id");
        Optional<UUID> taxonomy = asked.id("taxonomy_id");
        return entry -> term.map(id -> entry.entry().needs().stream()
                                .anyMatch(need -> OrukIds.need(need).equals(id)))
                        .orElse(true)
                && taxonomy.map(id -> id.equals(OrukIds.NEEDS)
                                && !entry.entry().needs().isEmpty())
                        .orElse(true);
    }

    private static Predicate<PublishedEntry> organisation(ApiQuery asked) {
        Optional<UUID> organisation = asked.id("organization_id");
        return entry -> organisation
                .map(id -> OrukIds.organisation(entry.organisation()).equals(id))
                .orElse(true);
    }

    /// Somebody between these ages could come.
    private static Predicate<PublishedEntry> ages(ApiQuery asked) {
        int from = asked.number("minimum_age").orElse(0);
        int to = asked.number("maximum_age").orElse(Integer.MAX_VALUE);
        return entry -> entry.entry().audience().youngest().orElse(0) <= to
                && entry.entry().audience().oldest().orElse(Integer.MAX_VALUE) >= from;
    }

    /// One session is on the day and lies between the times.
    private static Predicate<PublishedEntry> sessions(ApiQuery asked) {
        var day = asked.day("day");
        Optional<LocalTime> from = asked.time("start_time");
        Optional<LocalTime> to = asked.time("end_time");
        if (day.isEmpty() && from.isEmpty() && to.isEmpty()) {
            return _ -> true;
        }
        return entry -> entry.entry().sessions().stream()
                .anyMatch(session ->
                        day.map(one -> session.weekdays().contains(one)).orElse(true)
                                && from.map(time -> session.opens()
                                                .filter(opens -> !opens.isBefore(time))
                                                .isPresent())
                                        .orElse(true)
                                && to.map(time -> session.closes()
                                                .filter(closes -> !closes.isAfter(time))
                                                .isPresent())
                                        .orElse(true));
    }

    private static Predicate<PublishedEntry> modified(ApiQuery asked) {
        Optional<Instant> after = asked.moment("modified_after");
        return entry -> after.map(moment -> !entry.since().isBefore(moment)).orElse(true);
    }

    /// Whether a place is within the distance of the postcode. Where there is a postcode and no distance, it
    /// must be one that is known.
    Predicate<Venue> near(ApiQuery asked) {
        String postcode = asked.text("postcode");
        Optional<Integer> proximity_m = asked.number("proximity");
        if (postcode.isEmpty()) {
            return _ -> true;
        }
        Optional<Point> centre = startingPoints.find(postcode).map(StartingPoint::point);
        return venue -> centre.isPresent()
                && (proximity_m.isEmpty()
                        || venue.point()
                                .filter(point -> point.straight_km(centre.get()) * METRES_IN_A_KM <= proximity_m.get())
                                .isPresent());
    }
}
