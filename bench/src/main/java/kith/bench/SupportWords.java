package kith.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    private static final List<String> NEIGHBOURHOODS = List.of("peckham", "walworth", "bermondsey", "dulwich");

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

    /// Pages of the public site as residents may open them: of ten, one is a search.
    ///
    /// @param services keys of entries, in turn
    static List<Page> pages(List<String> services) {
        return IntStream.range(0, QUESTIONS.size())
                .boxed()
                .flatMap(i -> Stream.of(
                        new Page("home", "/"),
                        service(services, 3 * i),
                        new Page("the form", "/support"),
                        neighbourhood(2 * i),
                        service(services, 3 * i + 1),
                        search(QUESTIONS.get(i)),
                        new Page("home", "/"),
                        service(services, 3 * i + 2),
                        new Page("the form", "/support"),
                        neighbourhood(2 * i + 1)))
                .toList();
    }

    private static Page search(SupportQuestion question) {
        return new Page("a search", "/support?q=%s&near=%s".formatted(coded(question.words()), question.near()));
    }

    private static Page service(List<String> services, int turn) {
        return new Page("a service", "/support/" + services.get(turn % services.size()));
    }

    private static Page neighbourhood(int turn) {
        return new Page("a neighbourhood", "/neighbourhoods/" + NEIGHBOURHOODS.get(turn % NEIGHBOURHOODS.size()));
    }

    private static String coded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private SupportWords() {}
}
