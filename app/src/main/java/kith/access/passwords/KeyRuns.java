package kith.access.passwords;

import java.util.List;
import java.util.stream.Stream;

/// Characters that follow one another on a keyboard, in the alphabet or in counting, in either direction, and one
/// character again and again.
final class KeyRuns {

    /// A shorter run is no pattern that anybody would notice.
    static final int LEAST = 3;

    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890",
            "`1234567890-=",
            "qwertyuiop[]",
            "asdfghjkl;'#",
            "\\zxcvbnm,./",
            "1qaz",
            "2wsx",
            "3edc",
            "4rfv",
            "5tgb",
            "6yhn",
            "7ujm",
            "8ik,",
            "9ol.",
            "0p;/",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "qawsedrftgyhujikolp");

    private static final List<String> ALL =
            ROWS.stream().flatMap(row -> Stream.of(row, reversed(row))).toList();

    /// Where the longest run that begins here ends.
    static int end(String text, int from) {
        int end = same(text, from);
        for (String row : ALL) {
            int at = row.indexOf(text.charAt(from));
            int i = 0;
            while (at >= 0
                    && at + i < row.length()
                    && from + i < text.length()
                    && row.charAt(at + i) == text.charAt(from + i)) {
                i++;
            }
            end = Math.max(end, from + i);
        }
        return end;
    }

    private static int same(String text, int from) {
        int end = from + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(from)) {
            end++;
        }
        return end;
    }

    private static String reversed(String row) {
        return new StringBuilder(row).reverse().toString();
    }

    private KeyRuns() {}
}
