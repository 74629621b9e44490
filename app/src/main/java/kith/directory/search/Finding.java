package kith.directory.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.directory.freshness.Freshness;
import kith.directory.search.FindingStore.Candidate;
import kith.directory.search.FindingStore.Spoken;
import kith.directory.search.FindingStore.VenueAt;
import kith.directory.search.Understood.Correction;
import kith.directory.search.Understood.NeedNamed;
import kith.directory.venues.Point;
import kith.kernel.London;
import kith.kernel.memory.ExpiringSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds support. Words are looked for in their English stems, mistyped words are corrected, and everyday words
/// lead to the needs that they speak of.
@Service
public class Finding {

    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 40;
    private static final int SHORTEST_CORRECTED = 4;

    /// Words that say nothing about what is wanted, beyond those that PostgreSQL leaves out.
    private static final Set<String> FILLERS = Set.of(
            "anybody",
            "anyone",
            "anything",
            "bring",
            "come",
            "feel",
            "feeling",
            "find",
            "get",
            "getting",
            "go",
            "going",
            "good",
            "help",
            "keep",
            "keeps",
            "know",
            "like",
            "look",
            "looking",
            "make",
            "much",
            "need",
            "needs",
            "nothing",
            "please",
            "somebody",
            "someone",
            "something",
            "somewhere",
            "think",
            "want",
            "way",
            "well",
            "where");

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final FindingStore store;
    private final StartingPoints startingPoints;
    private final Clock clock;
    private final ExpiringSupplier<List<NeedNamed>> needs;
    private final ExpiringSupplier<List<String>> languages;

    Finding(FindingStore store, StartingPoints startingPoints, Clock clock) {
        this.store = store;
        this.startingPoints = startingPoints;
        this.clock = clock;
        this.needs = new ExpiringSupplier<>(KEPT_FOR, clock, store::needs);
        this.languages = new ExpiringSupplier<>(KEPT_FOR, clock, store::languages);
    }

    /// The best first.
    @Transactional(readOnly = true)
    public Answer find(SupportQuestion question) {
        Understood understood = understand(question.words());
        Optional<StartingPoint> from = startingPoints.find(question.near());
        LocalDate today = London.today(clock);
        List<Candidate> candidates =
                store.candidates(question, understood, from.map(StartingPoint::point), Freshness.oldestOffered(today));
        Map<UUID, List<VenueAt>> venues =
                store.venues(candidates.stream().map(Candidate::entry).toList());
        Ranking ranking = new Ranking(question, understood, from, today, TermWeights.among(candidates));
        List<FoundSupport> found = Variety.of(candidates.stream()
                .map(candidate -> ranking.of(candidate, venues.getOrDefault(candidate.entry(), List.of())))
                .filter(one -> isNearEnough(question, from, one))
                .sorted(Ranking.BEST_FIRST)
                .toList());
        return new Answer(
                understood, from, found, found.isEmpty() ? instead(question, understood, from, today) : List.of());
    }

    /// Every need, in the order of the form.
    public List<NeedNamed> needs() {
        return needs.get();
    }

    /// The languages that entries named a minute ago.
    public List<String> languages() {
        return languages.get();
    }

    private static boolean isNearEnough(SupportQuestion question, Optional<StartingPoint> from, FoundSupport found) {
        return question.within_km().isEmpty()
                || from.isEmpty()
                || found.walk_km()
                        .filter(walk -> walk <= question.within_km().get())
                        .isPresent();
    }

    private Understood understand(String words) {
        List<String> typed = Arrays.stream(
                        words.toLowerCase(Locale.UK).replace('’', '\'').split("[^a-z0-9']+"))
                .map(word -> word.replaceAll("'(s|t|m|ve|re|ll|d)?$|'", ""))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        if (typed.isEmpty()) {
            return new Understood(List.of(), List.of(), List.of());
        }
        Map<String, String> meant = new LinkedHashMap<>();
        for (String unknown : store.unknown(typed)) {
            if (unknown.length() >= SHORTEST_CORRECTED) {
                MistypedWords.nearest(unknown, store.like(unknown)).ifPresent(word -> meant.put(unknown, word));
            }
        }
        List<String> terms = typed.stream()
                .map(word -> meant.getOrDefault(word, word))
                .distinct()
                .toList();
        List<Spoken> spoken = store.spokenOf(String.join(" ", terms));
        return new Understood(
                store.meaningful(lookedFor(terms, spoken)),
                meant.entrySet().stream()
                        .map(one -> new Correction(one.getKey(), one.getValue()))
                        .toList(),
                spoken.stream().map(Spoken::need).distinct().toList());
    }

    /// The words that say what is wanted, and other words for the same.
    private static List<String> lookedFor(List<String> terms, List<Spoken> spoken) {
        List<String> telling =
                terms.stream().filter(term -> !FILLERS.contains(term)).toList();
        List<String> also = spoken.stream()
                .flatMap(one -> Arrays.stream(one.also().split(" ")))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> all =
                Stream.concat(telling.stream(), also.stream()).distinct().toList();
        return all.isEmpty() && spoken.isEmpty() ? terms : all;
    }

    /// What to change, tried out: each sentence says how many there would be.
    private List<String> instead(
            SupportQuestion question, Understood understood, Optional<StartingPoint> from, LocalDate today) {
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
