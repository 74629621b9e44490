package kith.directory.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.directory.freshness.Freshness;
import kith.directory.search.FindingStore.Candidate;
import kith.directory.search.FindingStore.VenueAt;
import kith.directory.venues.Point;

/// What somebody could change in a question that nothing answers.
final class Alternatives {

    private final FindingStore store;

    Alternatives(FindingStore store) {
        this.store = store;
    }

    /// Each change is tried out, and its sentence says how many services there would be.
    List<String> to(SupportQuestion question, Understood understood, Optional<StartingPoint> from, LocalDate today) {
        List<String> sentences = new ArrayList<>();
        for (Change change : Change.values()) {
            if (change.widens(question)) {
                int found = count(changed(question, change), understood, from, today);
                if (found > 0) {
                    sentences.add("There would be %d %s.".formatted(found, change.words));
                }
            }
        }
        if (sentences.isEmpty() && !question.words().isBlank()) {
            sentences.add("Try fewer words, or other words for the same thing.");
        }
        return sentences;
    }

    private int count(SupportQuestion question, Understood understood, Optional<StartingPoint> from, LocalDate today) {
        List<Candidate> candidates =
                store.candidates(question, understood, from.map(StartingPoint::point), Freshness.oldestOffered(today));
        if (question.within_km().isEmpty() || from.isEmpty()) {
            return candidates.size();
        }
        double within_km = question.within_km().get();
        Point start = from.get().point();
        Map<UUID, List<VenueAt>> venues =
                store.venues(candidates.stream().map(Candidate::entry).toList());
        return (int) candidates.stream()
                .flatMap(candidate -> venues.getOrDefault(candidate.entry(), List.of()).stream()
                        .flatMap(venue -> venue.point().stream())
                        .filter(point -> point.walk_km(start) <= within_km)
                        .limit(1))
                .count();
    }

    private enum Change {
        DAY("on any day"),
        FAR("at any distance"),
        COST("if it may cost something"),
        ACCESS("without asking for access"),
        AGE("for any age"),
        LANGUAGE("in any language"),
        NEED("for any need");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /// Whether a question asks for less than it would after the change.
        boolean widens(SupportQuestion question) {
            return switch (this) {
                case DAY -> question.day().isPresent();
                case FAR -> question.within_km().isPresent();
                case COST -> question.onlyFree();
                case ACCESS -> !question.access().isEmpty();
                case AGE -> question.age().isPresent();
                case LANGUAGE -> !question.language().isEmpty();
                case NEED -> !question.need().isEmpty();
            };
        }
    }

    private static SupportQuestion changed(SupportQuestion of, Change change) {
        return new SupportQuestion(
                of.words(),
                change == Change.NEED ? "" : of.need(),
                of.near(),
                change == Change.FAR ? Optional.empty() : of.within_km(),
                change == Change.DAY ? Optional.empty() : of.day(),
                change != Change.COST && of.onlyFree(),
                change == Change.ACCESS ? List.of() : of.access(),
                change == Change.AGE ? Optional.empty() : of.age(),
                change == Change.LANGUAGE ? "" : of.language(),
                of.giving());
    }
}
