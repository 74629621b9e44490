package kith.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.bench.PublicVisitor.Page;
import kith.directory.search.SupportQuestion;

/// What people look for: everyday words, one in four mistyped, one in three near a place.
final class SupportWords {

    private static final List<String> WORDS = List.of(
            "lunch club for older people",
            "lnuch clubb",
            "I can't heat my home",
            "debt advice",
            "dept advise",
            "somewhere warm to sit",
            "walking group",
            "lonely and want to meet people",
            "lonley",
            "help with a pip form",
            "food bank",
            "foodbnak near me",
            "english class",
            "choir",
            "carers cofee morning",
            "young carers",
            "damp and mould in my flat",
            "eviction notice",
            "grief after my wife died",
            "bereavment support",
            "stay and play for toddlers",
            "tai chi",
            "exercise class for bad knees",
            "learn to use a tablet",
            "volunteer in a garden",
            "lift to hospital",
            "gambling",
            "stop drinking",
            "counselling",
            "anxeity",
            "knitting",
            "help finding a job");

    private static final List<String> PLACES = List.of("", "", "SE15", "", "", "walworth");

    static final List<SupportQuestion> QUESTIONS = Stream.iterate(0, i -> i < WORDS.size(), i -> i + 1)
            .map(i -> new SupportQuestion(
                    WORDS.get(i),
                    "",
                    PLACES.get(i % PLACES.size()),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    List.of(),
                    Optional.empty(),
                    "",
                    false))
            .toList();

    /// Pages of the public site as residents open them: half of them searches.
    static List<Page> pages(String service) {
        return QUESTIONS.stream()
                .flatMap(question -> Stream.of(
                        new Page(
                                "a search",
                                "/support?q=%s&near=%s".formatted(coded(question.words()), question.near())),
                        other(question, service)))
                .toList();
    }

    private static Page other(SupportQuestion question, String service) {
        return switch (Math.floorMod(QUESTIONS.indexOf(question), 4)) {
            case 0 -> new Page("home", "/");
            case 1 -> new Page("a neighbourhood", "/neighbourhoods/peckham");
            case 2 -> new Page("a service", "/support/" + service);
            default -> new Page("the form", "/support");
        };
    }

    private static String coded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private SupportWords() {}
}
