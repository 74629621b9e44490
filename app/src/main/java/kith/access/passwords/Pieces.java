package kith.access.passwords;

import java.util.List;

/// A password taken apart into common words, runs, digits and signs, if it can be.
final class Pieces {

    /// Three words that were chosen at random are what the National Cyber Security Centre recommends.
    private static final int WORDS_AT_MOST = 2;

    /// A day in digits has eight.
    private static final int DIGITS_AT_MOST = 8;

    private final String text;
    private final List<String> words;

    /// What was tried in vain: a place in the text, with so many words and digits before it.
    private final boolean[][][] tried;

    Pieces(String text, List<String> words) {
        this.text = text;
        this.words = words;
        this.tried = new boolean[text.length() + 1][WORDS_AT_MOST + 1][DIGITS_AT_MOST + 1];
    }

    boolean areCommon() {
        return areCommon(0, 0, 0);
    }

    private boolean areCommon(int at, int wordsBefore, int digitsBefore) {
        if (at == text.length()) {
            return true;
        }
        if (tried[at][wordsBefore][digitsBefore]) {
            return false;
        }
        tried[at][wordsBefore][digitsBefore] = true;
        return run(at, wordsBefore, digitsBefore)
                || word(at, wordsBefore, digitsBefore)
                || digit(at, wordsBefore, digitsBefore)
                || (isSign(at) && areCommon(at + 1, wordsBefore, digitsBefore));
    }

    private boolean run(int at, int wordsBefore, int digitsBefore) {
        for (int end = KeyRuns.end(text, at); end >= at + KeyRuns.LEAST; end--) {
            if (areCommon(end, wordsBefore, digitsBefore)) {
                return true;
            }
        }
        return false;
    }

    private boolean word(int at, int wordsBefore, int digitsBefore) {
        return wordsBefore < WORDS_AT_MOST
                && words.stream()
                        .filter(word -> stands(word, at))
                        .anyMatch(word -> areCommon(at + word.length(), wordsBefore + 1, digitsBefore));
    }

    private boolean digit(int at, int wordsBefore, int digitsBefore) {
        return digitsBefore < DIGITS_AT_MOST
                && Character.isDigit(text.charAt(at))
                && areCommon(at + 1, wordsBefore, digitsBefore + 1);
    }

    private boolean isSign(int at) {
        return !Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean stands(String word, int at) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!isMeant(word.charAt(i), text.charAt(at + i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a character stands for a letter, as the digit 0 does for o.
    private static boolean isMeant(char letter, char typed) {
        return letter == typed
                || switch (typed) {
                    case '0' -> letter == 'o';
                    case '1', '!', '|' -> letter == 'i' || letter == 'l';
                    case '3' -> letter == 'e';
                    case '4', '@' -> letter == 'a';
                    case '5', '$' -> letter == 's';
                    case '7', '+' -> letter == 't';
                    case '8' -> letter == 'b';
                    case '9' -> letter == 'g';
                    default -> false;
                };
    }
}
