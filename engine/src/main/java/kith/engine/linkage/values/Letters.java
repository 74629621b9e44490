package kith.engine.linkage.values;

import java.util.ArrayList;
import java.util.List;
import kith.engine.terms.Names;

/// Takes texts apart into the words that are compared.
final class Letters {

    /// A text is compared as far as this; of what is longer, the rest counts only in whether it is the same.
    private static final int LONGEST = 240;

    /// The words of a name, folded and in the Latin alphabet where there is a way: *Anne-Marie* is two.
    static List<String> words(String text) {
        List<String> words = new ArrayList<>(2);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isGap(text.charAt(i))) {
                if (i > from) {
                    add(words, Names.fold(Alphabets.latin(text.substring(from, i))));
                }
                from = i + 1;
            }
        }
        return words;
    }

    private static void add(List<String> words, String word) {
        if (!word.isEmpty()) {
            words.add(word);
        }
    }

    private static boolean isGap(char c) {
        return c == ' '
                || c == '-'
                || c == ','
                || c == '.'
                || c == '/'
                || c == ';'
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    /// Letters and digits in words, without case and marks.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        String folded = isPlain(text) ? text : Alphabets.decomposed(text);
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !plain.isEmpty()) {
                    plain.append(' ');
                }
                gap = false;
                plain.appendCodePoint(Character.toUpperCase(c));
            } else if (c != '\'' && Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return bounded(plain);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /// The text as it is, or its beginning and a number that stands for the rest.
    static String bounded(CharSequence text) {
        return text.length() <= LONGEST
                ? text.toString()
                : text.subSequence(0, LONGEST) + " " + Long.toHexString(Hash.of(text));
    }

    private Letters() {}
}
