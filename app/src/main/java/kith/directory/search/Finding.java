package kith.directory.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
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
    private static final Duration FREQUENCIES_KEPT_FOR = Duration.ofMinutes(10);

    private final FindingStore store;
    private final Alternatives alternatives;
    private final StartingPoints startingPoints;
    private final Clock clock;
    private final ExpiringSupplier<List<NeedNamed>> needs;
    private final ExpiringSupplier<List<String>> languages;
    private final ExpiringSupplier<DocumentFrequencies> frequencies;

    Finding(FindingStore store, StartingPoints startingPoints, Clock clock) {
        this.store = store;
        this.alternatives = new Alternatives(store);
        this.startingPoints = startingPoints;
        this.clock = clock;
        this.needs = new ExpiringSupplier<>(KEPT_FOR, clock, store::needs);
        this.languages = new ExpiringSupplier<>(KEPT_FOR, clock, store::languages);
        this.frequencies = new ExpiringSupplier<>(
                FREQUENCIES_KEPT_FOR, clock, () -> new DocumentFrequencies(store.documentFrequencies()));
    }

    /// The best first.
    @Transactional(readOnly = true)
    public Answer find(SupportQuestion question) {
        Understood understood = understand(question.words());
        Optional<StartingPoint> from = startingPoints.find(question.near());
        LocalDate today = London.today(clock);
        List<Candidate> candidates = candidates(question, understood, from, today);
        Map<UUID, List<VenueAt>> venues =
                store.venues(candidates.stream().map(Candidate::entry).toList());
        Ranking ranking = new Ranking(question, understood, from, today, TermWeights.among(candidates));
        List<FoundSupport> found = Variety.of(candidates.stream()
                .map(candidate -> ranking.of(candidate, venues.getOrDefault(candidate.entry(), List.of())))
                .filter(one -> isNearEnough(question, from, one))
                .sorted(Ranking.BEST_FIRST)
                .toList());
        return new Answer(
                understood,
                from,
                found,
                found.isEmpty() ? alternatives.to(question, understood, from, today) : List.of());
    }

    /// Looks first for entries with one of the question's rarest words, the essential terms of Turtle and Flood (1995).
    /// Where these are too few, it looks for entries with any of the words or needs.
    private List<Candidate> candidates(
            SupportQuestion question, Understood understood, Optional<StartingPoint> from, LocalDate today) {
        LocalDate oldest = Freshness.oldestOffered(today);
        Optional<Point> near = from.map(StartingPoint::point);
        List<String> essential = frequencies.get().essential(understood.terms());
        if (!essential.isEmpty()) {
            List<Candidate> first = store.candidates(question, understood, essential, false, near, oldest);
            if (first.size() >= FindingStore.LOOKED_AT) {
                return first;
            }
        }
        return store.candidates(question, understood, near, oldest);
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
}
