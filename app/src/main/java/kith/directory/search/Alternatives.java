package kith.directory.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

    /// What to change, tried out: each sentence says how many there would be.
    List<String> to(SupportQuestion question, Understood understood, Optional<StartingPoint> from, LocalDate today) {
        List<String> sentences = new ArrayList<>();
        tryOut(
                sentences,
                question.day().isPresent(),
                "on any day",
                change(question, Change.DAY),
                understood,
                from,
                today);
        tryOut(
                sentences,
                question.within_km().isPresent(),
                "at any distance",
                change(question, Change.FAR),
                understood,
                from,
                today);
        tryOut(
                sentences,
                question.onlyFree(),
                "if it may cost something",
                change(question, Change.COST),
                understood,
                from,
                today);
        tryOut(
                sentences,
                !question.access().isEmpty(),
                "without asking for access",
                change(question, Change.ACCESS),
                understood,
                from,
                today);
        tryOut(
                sentences,
                question.age().isPresent(),
                "for any age",
                change(question, Change.AGE),
                understood,
                from,
                today);
        tryOut(
                sentences,
                !question.language().isEmpty(),
                "in any language",
                change(question, Change.LANGUAGE),
                understood,
                from,
                today);
        tryOut(
                sentences,
                !question.need().isEmpty(),
                "for any need",
                change(question, Change.NEED),
                understood,
                from,
                today);
        if (sentences.isEmpty() && !question.words().isBlank()) {
            sentences.add("Try fewer words, or other words for the same thing.");
        }
        return sentences;
    }

    private void tryOut(
            Collection<String> sentences,
            boolean asked,
            String change,
            SupportQuestion other,
            Understood understood,
            Optional<StartingPoint> from,
            LocalDate today) {
        if (!asked) {
            return;
        }
        List<Candidate> candidates =
                store.candidates(other, understood, from.map(StartingPoint::point), Freshness.oldestOffered(today));
        if (other.within_km().isPresent() && from.isPresent()) {
            Map<UUID, List<VenueAt>> venues =
                    store.venues(candidates.stream().map(Candidate::entry).toList());
            Point start = from.get().point();
            candidates = candidates.stream()
                    .filter(candidate -> venues.getOrDefault(candidate.entry(), List.of()).stream()
                            .flatMap(venue -> venue.point().stream())
                            .anyMatch(point ->
                                    point.walk_km(start) <= other.within_km().orElseThrow()))
                    .toList();
        }
        if (!candidates.isEmpty()) {
            sentences.add("There would be %d %s.".formatted(candidates.size(), change));
        }
    }

    private enum Change {
        DAY,
        FAR,
        COST,
        ACCESS,
        AGE,
        LANGUAGE,
        NEED
    }

    private static SupportQuestion change(SupportQuestion of, Change change) {
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
