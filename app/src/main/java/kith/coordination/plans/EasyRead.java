package kith.coordination.plans;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Sets out what somebody said in Easy Read: one sentence on each line. The words stay as they are, because they are
/// the person's own.
public final class EasyRead {

    /// A sentence with more words is hard to read.
    static final int LONG = 15;

    public static List<String> lines(List<String> said) {
        List<String> lines = new ArrayList<>();
        for (String one : said) {
            for (String part : one.split("(?<=;)\\s+")) {
                sentences(part, lines);
            }
        }
        return List.copyOf(lines);
    }

    private static void sentences(String text, List<String> lines) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(text);
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                lines.add(sentence);
            }
        }
    }

    public static boolean isLong(String line) {
        return line.split("\\s+").length > LONG;
    }

    private EasyRead() {}
}
