package kith.directory.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kith.directory.EntryId;
import kith.directory.freshness.Freshness;
import kith.directory.search.FindingStore.Candidate;
import kith.directory.search.FindingStore.VenueAt;
import kith.directory.search.Understood.NeedNamed;
import kith.directory.venues.Point;

/// Orders what was found. Points come from the words in the name, the words anywhere, the need, how fresh the entry
/// is and how near. Each gives its reason in words.
///
/// Nobody's characteristics count. A group that is lawfully for some people only says so on its page.
record Ranking(
        SupportQuestion question,
        Understood understood,
        Optional<StartingPoint> from,
        LocalDate today,
        TermWeights weights) {

    private static final int NAME = 30;
    private static final int ANYWHERE = 40;
    private static final int NEED = 30;
    private static final int NEAR = 20;
    private static final int LOST_BY_km = 3;
    private static final int CHECKED = 10;
    private static final int AGEING = 5;
    private static final int STALE = 15;
    private static final int CLOSED = 25;

    static final Comparator<FoundSupport> BEST_FIRST = Comparator.comparingInt(FoundSupport::points)
            .reversed()
            .thenComparing(found -> found.walk_km().orElse(Double.MAX_VALUE))
            .thenComparing(FoundSupport::name)
            .thenComparing(found -> found.entry().value());

    FoundSupport of(Candidate candidate, List<VenueAt> venues) {
        int points = 0;
        List<String> reasons = new ArrayList<>();
        List<String> although = new ArrayList<>();
        if (!candidate.nameHits().isEmpty()) {
            points += share(NAME, candidate.nameHits());
            reasons.add("Its name has %s".formatted(quoted(candidate.nameHits())));
        }
        if (!candidate.hits().isEmpty()) {
            points += share(ANYWHERE, candidate.hits());
            List<String> others = candidate.hits().stream()
                    .filter(word -> !candidate.nameHits().contains(word))
                    .toList();
            if (!others.isEmpty()) {
                reasons.add("Its entry has %s".formatted(quoted(others)));
            }
        }
        List<String> needs = understood.needs().stream()
                .filter(need -> candidate.needs().contains(need.need()))
                .map(NeedNamed::name)
                .toList();
        if (!needs.isEmpty()) {
            points += NEED;
            reasons.add("It is for %s".formatted(String.join(", ", needs).toLowerCase(Locale.UK)));
        }
        Optional<Double> walk = walk(venues);
        if (walk.isPresent()) {
            points += (int) Math.max(0, NEAR - walk.get() * LOST_BY_km);
            reasons.add("It is about %.1f km from %s on foot"
                    .formatted(walk.get(), from.map(StartingPoint::name).orElse("")));
        }
        Freshness freshness = Freshness.of(candidate.countsFrom(), today);
        switch (freshness) {
            case CHECKED -> {
                points += CHECKED;
                reasons.add("It was checked in the last six months");
            }
            case AGEING -> points += AGEING;
            case STALE, NOT_OFFERED -> {
                points -= STALE;
                although.add("It may be out of date");
            }
        }
        boolean closed = !candidate.status().equals("active");
        if (closed) {
            points -= CLOSED;
            although.add("It is closed for now");
        }
        return new FoundSupport(
                new EntryId(candidate.entry()),
                candidate.name(),
                candidate.organisation(),
                candidate.summary(),
                candidate.sessions(),
                candidate.free() ? "Free" : candidate.cost(),
                venues.stream()
                        .map(Ranking::words)
                        .filter(words -> !words.isEmpty())
                        .toList(),
                venues.stream().flatMap(venue -> venue.point().stream()).toList(),
                closed,
                freshness,
                walk,
                reasons,
                although,
                points,
                candidate.needs());
    }

    /// A rare word counts more than one that many entries have.
    private int share(int points, List<String> hits) {
        return (int) Math.round(points * weights.share(hits));
    }

    private Optional<Double> walk(List<VenueAt> venues) {
        return from.flatMap(start -> venues.stream()
                .flatMap(venue -> venue.point().stream())
                .map((Point point) -> point.walk_km(start.point()))
                .min(Comparator.naturalOrder()));
    }

    private static String words(VenueAt venue) {
        return String.join(
                ", ",
                Stream.of(venue.name(), venue.address(), venue.postcode().orElse(""))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String quoted(List<String> words) {
        return String.join(" and ", words.stream().map("“%s”"::formatted).toList());
    }
}
