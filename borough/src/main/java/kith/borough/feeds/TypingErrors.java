package kith.borough.feeds;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kith.borough.setting.Dice;
import kith.borough.setting.Table;

/// The data-entry errors: each takes a true value and returns what was written.
public final class TypingErrors {

    private static final Map<String, List<String>> NICKNAMES = Table.lines("/borough/nicknames.txt").stream()
            .map(line -> List.of(line.split(" ")))
            .collect(Collectors.toMap(List::getFirst, words -> words.subList(1, words.size()), (first, _) -> first));

    /// Letters that lie side by side on the keyboard, row by row.
    private static final String KEYS = "qwertyuiop asdfghjkl zxcvbnm";

    private TypingErrors() {}

    static String nickname(String given, Dice dice) {
        List<String> others = NICKNAMES.getOrDefault(given, List.of());
        return others.isEmpty() ? given : dice.of(others);
    }

    /// One letter after the first left out, doubled, swapped with the next, or exchanged for its neighbour on the
    /// keyboard.
    static String typo(String name, Dice dice) {
        if (name.length() < 4) {
            return name;
        }
        int at = dice.between(1, name.length() - 2);
        String before = name.substring(0, at);
        String letter = name.substring(at, at + 1);
        String after = name.substring(at + 1);
        return switch (dice.below(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + after.charAt(0) + letter + after.substring(1);
            default -> before + neighbour(letter.charAt(0)) + after;
        };
    }

    private static char neighbour(char letter) {
        int at = KEYS.indexOf(Character.toLowerCase(letter));
        if (at < 0) {
            return 'e';
        }
        char next = at + 1 < KEYS.length() ? KEYS.charAt(at + 1) : ' ';
        return next == ' ' ? KEYS.charAt(at - 1) : next;
    }

    static LocalDate dayAndMonth(LocalDate born) {
        return born.getDayOfMonth() <= 12
                ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                : born;
    }

    /// Wrong by a day, a month, a year or a decade; never after the `latest` day there could be.
    static LocalDate wrongPart(LocalDate born, LocalDate latest, Dice dice) {
        LocalDate wrong = switch (dice.below(5)) {
            case 0 -> born.plusDays(1);
            case 1 -> born.minusDays(10);
            case 2 -> born.plusMonths(1);
            case 3 -> born.minusYears(1);
            default -> born.minusYears(10);
        };
        return wrong.isAfter(latest) ? born.minusDays(1) : wrong;
    }

    /// A digit read as another: the number no longer passes its own check.
    static String digit(String number, Dice dice) {
        int at = dice.between(3, 8);
        char other = (char) ('0' + (number.charAt(at) - '0' + dice.between(1, 9)) % 10);
        return number.substring(0, at) + other + number.substring(at + 1);
    }

    static String capitals(String name) {
        return name.toUpperCase(Locale.UK);
    }
}
