package kith.borough.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.borough.setting.Dice;
import kith.borough.setting.Sex;
import kith.borough.setting.Table;

/// A community of Southwark and the names its people bear, from `names.txt`.
public record Culture(
        String key,
        String language,
        double interpreter,
        Surnames surnames,
        Map<String, List<String>> given,
        List<String> families,
        boolean stems) {

    /// What becomes of a family name.
    enum Surnames {
        KEEPS,
        TAKES,
        TWO
    }

    private static final int ELDER_UNTIL = 1950;
    private static final int MIDDLE_UNTIL = 1985;
    private static final double FROM_STEMS = 0.55;
    private static final List<String> STEMS = words("/borough/stems.txt", "stems");
    private static final List<String> ENDINGS = words("/borough/stems.txt", "endings");

    static Map<String, Culture> all() {
        Map<String, Culture> all = new HashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : Table.lines("/borough/names.txt")) {
            if (line.startsWith("[") && !section.isEmpty()) {
                add(all, section);
                section.clear();
            }
            section.add(line);
        }
        add(all, section);
        return Map.copyOf(all);
    }

    private static void add(Map<String, Culture> all, List<String> section) {
        String key = section.getFirst().substring(1, section.getFirst().length() - 1);
        Map<String, List<String>> held = new HashMap<>();
        for (String line : section.subList(1, section.size())) {
            List<String> words = List.of(line.replace('’', '\'').split(" "));
            held.put(
                    words.getFirst(),
                    words.subList(1, words.size()).stream()
                            .map(word -> word.replace('_', ' '))
                            .toList());
        }
        all.put(
                key,
                new Culture(
                        key,
                        first(held, "language"),
                        Integer.parseInt(first(held, "interpreter")) / 1000.0,
                        Surnames.valueOf(first(held, "surnames").toUpperCase(Locale.ROOT)),
                        held,
                        held.getOrDefault("family", List.of()),
                        held.containsKey("+")));
    }

    private static String first(Map<String, List<String>> held, String what) {
        return held.getOrDefault(what, List.of("")).getFirst();
    }

    /// A given name as parents of that year would have chosen it.
    String givenName(Sex sex, LocalDate born, Dice dice) {
        int year = born.getYear();
        String era = year < ELDER_UNTIL ? ".elder" : year < MIDDLE_UNTIL ? ".middle" : ".young";
        List<String> any = given.getOrDefault(sex.code(), List.of());
        return dice.ofCommonFirst(given.getOrDefault(sex.code() + era, any));
    }

    String familyName(Dice dice) {
        if (stems && dice.chance(FROM_STEMS)) {
            return dice.of(STEMS) + dice.of(ENDINGS);
        }
        String one = dice.ofCommonFirst(families);
        return surnames == Surnames.TWO ? one + " " + dice.ofCommonFirst(families) : one;
    }

    static List<String> words(String resource, String what) {
        return Table.lines(resource).stream()
                .filter(line -> line.startsWith(what + " "))
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .toList();
    }
}
