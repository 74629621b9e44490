package kith.engine.linkage.files;

import java.util.Map;
import java.util.Random;

/// What happens to a word between a person and a file: a key beside the one meant, a letter read for another, a
/// sound written otherwise, words torn apart or run together.
final class TypingErrors {

    private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"};

    private static final Map<String, String> READ_AS = Map.ofEntries(
            Map.entry("m", "rn"),
            Map.entry("w", "vv"),
            Map.entry("l", "1"),
            Map.entry("o", "0"),
            Map.entry("g", "q"),
            Map.entry("e", "c"),
            Map.entry("5", "s"),
            Map.entry("8", "3"),
            Map.entry("1", "7"));

    private static final Map<String, String> HEARD_AS = Map.ofEntries(
            Map.entry("ph", "f"),
            Map.entry("ck", "k"),
            Map.entry("ee", "ea"),
            Map.entry("ie", "y"),
            Map.entry("th", "t"),
            Map.entry("gh", "g"),
            Map.entry("c", "k"),
            Map.entry("y", "i"),
            Map.entry("s", "z"));

    private final Random dice;

    TypingErrors(Random dice) {
        this.dice = dice;
    }

    /// A word with one typing error in it.
    String of(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int at = dice.nextInt(word.length());
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        return switch (dice.nextInt(12)) {
            case 0, 1 -> before + beside(word.charAt(at)) + word.charAt(at) + after;
            case 2, 3, 4 -> word.length() > 1 ? before + after : word;
            case 5, 6, 7 -> before + beside(word.charAt(at)) + after;
            case 8 -> at == 0 ? word : word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + after;
            case 9 -> exchanged(word, READ_AS);
            case 10 -> exchanged(word, HEARD_AS);
            default -> word.contains(" ") ? word.replaceFirst(" ", "") : before + " " + word.charAt(at) + after;
        };
    }

    private char beside(char key) {
        for (String row : KEYS) {
            int at = row.indexOf(key);
            if (at >= 0) {
                return row.charAt(Math.clamp(at + (dice.nextBoolean() ? 1 : -1), 0, row.length() - 1));
            }
        }
        return (char) ('a' + dice.nextInt(26));
    }

    private static String exchanged(String word, Map<String, String> others) {
        for (Map.Entry<String, String> other : new java.util.TreeMap<>(others).entrySet()) {
            if (word.contains(other.getKey())) {
                return word.replaceFirst(other.getKey(), other.getValue());
            }
        }
        return word;
    }
}
