package kith.ui.csv;

import java.util.List;
import java.util.stream.Collectors;

/// Writes lines that a spreadsheet reads as words and never as formulas.
///
/// OWASP, *CSV injection*: a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end is run by
/// spreadsheets, also behind spaces and in its full-width form. Such a cell gets an apostrophe in front.
public final class Csv {

    private static final String RUNS = "=+-@\t\r\n＝＋－＠|";

    /// Tells a spreadsheet that the file is in UTF-8. It stands at the beginning of a file.
    public static final String MARK = "\uFEFF";

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String words) {
        String shown = words.strip();
        String safe = !words.isEmpty() && (RUNS.indexOf(words.charAt(0)) >= 0 || begins(shown)) ? "'" + words : words;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean begins(String shown) {
        return !shown.isEmpty() && RUNS.indexOf(shown.charAt(0)) >= 0;
    }

    private Csv() {}
}
