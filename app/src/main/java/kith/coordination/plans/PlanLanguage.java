package kith.coordination.plans;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.engine.labels.ShippedList;

/// The headings of a plan in one language, from `coordination/plan-headings.csv`. What the person said stays in the
/// language in which it was written down.
///
/// @param code ISO 639-1
/// @param name as the language calls itself
/// @param headings by the key of the section
public record PlanLanguage(String code, String name, Map<String, String> headings) {

    private static final String EASY = "easy";
    private static final List<List<String>> CELLS = ShippedList.lines("/coordination/plan-headings.csv").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> Arrays.asList(line.split(",", -1)))
            .toList();

    /// The headings as pages have them.
    public static final PlanLanguage ENGLISH = new PlanLanguage("en", "English", Map.of());

    /// English headings in short words.
    public static final PlanLanguage EASY_READ =
            new PlanLanguage("en", "English", headings(CELLS.getFirst().indexOf(EASY)));

    private static final List<PlanLanguage> ALL = Stream.concat(
                    Stream.of(ENGLISH),
                    IntStream.range(1, CELLS.getFirst().size())
                            .filter(column -> !CELLS.getFirst().get(column).equals(EASY))
                            .mapToObj(column -> new PlanLanguage(
                                    CELLS.getFirst().get(column), CELLS.get(1).get(column), headings(column))))
            .toList();

    public PlanLanguage {
        headings = Map.copyOf(headings);
    }

    /// English first.
    public static List<PlanLanguage> all() {
        return ALL;
    }

    public static Optional<PlanLanguage> of(String code) {
        return ALL.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static Map<String, String> headings(int column) {
        Map<String, String> headings = new HashMap<>();
        CELLS.stream().skip(2).forEach(cells -> headings.put(cells.getFirst(), cells.get(column)));
        return headings;
    }

    /// A heading in this language; the English one where this language has none.
    public String heading(String key, String english) {
        return headings.getOrDefault(key, english);
    }
}
