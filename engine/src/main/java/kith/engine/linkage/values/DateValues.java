package kith.engine.linkage.values;

import static kith.engine.linkage.values.ComparisonLevel.Agreement.DISAGREEMENT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.EXACT;
import static kith.engine.linkage.values.ComparisonLevel.Agreement.PARTIAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates of birth. What is no date is compared as the text it is.
public final class DateValues extends Values {

    public static final int SWAPPED = 2;
    public static final int TYPING_ERROR = 3;
    public static final int FIRST_OF_JANUARY = 4;
    public static final int TWO_PARTS = 5;
    public static final int TWO_TYPING_ERRORS = 6;
    public static final int YEAR = 7;
    public static final int DIFFERENT = 8;
    public static final int FIRST_OF_JANUARY_BESIDE = 9;

    private static final ComparisonLevels LEVELS = ComparisonLevels.of(
            new ComparisonLevel(ComparisonLevels.SAME, "exact", "the same", EXACT, 0.907, 0.00005),
            new ComparisonLevel(SWAPPED, "day_month_swapped", "day and month swapped", PARTIAL, 0.008, 0.00003),
            new ComparisonLevel(TYPING_ERROR, "typing_error", "one digit mistyped", PARTIAL, 0.04, 0.0006),
            new ComparisonLevel(
                    FIRST_OF_JANUARY, "first_of_january", "first of January, of the same year", PARTIAL, 0.004, 0.0001),
            new ComparisonLevel(
                    FIRST_OF_JANUARY_BESIDE,
                    "first_of_january_beside",
                    "first of January, of the year before or after",
                    PARTIAL,
                    0.003,
                    0.0003),
            new ComparisonLevel(TWO_PARTS, "two_parts", "two of day, month and year the same", PARTIAL, 0.015, 0.002),
            new ComparisonLevel(TWO_TYPING_ERRORS, "two_typing_errors", "two digits differ", PARTIAL, 0.012, 0.004),
            new ComparisonLevel(YEAR, "year", "only the year the same", PARTIAL, 0.006, 0.012),
            new ComparisonLevel(DIFFERENT, "different", "different", DISAGREEMENT, 0.005, 0.98092));

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/. ]?)(\\d{1,2})\\2(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern DAY_FIRST_SHORT = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{2})");
    private static final Pattern WITH_A_MONTH_NAME =
            Pattern.compile("(\\d{1,2})[-/. ]*([A-Za-z]{3,9})[-/., ]*(\\d{4}|\\d{2})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /// A year of two digits from here on is of the last century, and of this one before. It is fixed, because what a
    /// record is found by depends on nothing but the record.
    private static final int OF_THE_LAST_CENTURY = 27;

    private static final Pattern NEARLY = Pattern.compile("\\d[-/. \\d]*");
    private static final Pattern BETWEEN = Pattern.compile("[-/. ]+");

    private final List<int[]> parts = new ArrayList<>(List.of(new int[3]));

    public DateValues() {
        super(List.of("whole", "year and month", "year and day", "day and month", "year"));
    }

    @Override
    public ComparisonLevels levels() {
        return LEVELS;
    }

    /// `yyyymmdd` where it is a date, even one that the calendar does not have.
    @Override
    protected String fold(String written) {
        String text = written.strip();
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return digits(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return digits(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher shortYear = DAY_FIRST_SHORT.matcher(text);
        if (shortYear.matches()) {
            return digits(year(shortYear.group(3)), shortYear.group(2), shortYear.group(1));
        }
        Matcher named = WITH_A_MONTH_NAME.matcher(text);
        if (named.matches()) {
            int month = MONTHS.indexOf(named.group(2).substring(0, 3).toLowerCase(Locale.ROOT));
            if (month >= 0) {
                return digits(year(named.group(3)), Integer.toString(month + 1), named.group(1));
            }
        }
        return NEARLY.matcher(text).matches() ? Letters.bounded(nearly(text)) : Letters.plain(written);
    }

    /// A date with a typing error in it, as `194-08-12`: its digits, the year first, so that one typing error
    /// is one digit.
    private static String nearly(String text) {
        String[] parts = BETWEEN.split(text);
        if (parts.length != 3) {
            return String.join("", parts);
        }
        return parts[0].length() < parts[2].length()
                ? digits(parts[2], parts[1], parts[0])
                : digits(parts[0], parts[1], parts[2]);
    }

    private static String year(String written) {
        return written.length() > 2
                ? written
                : (Integer.parseInt(written) < OF_THE_LAST_CENTURY ? "20" : "19") + written;
    }

    private static String digits(String year, String month, String day) {
        return year + (month.length() == 1 ? "0" : "") + month + (day.length() == 1 ? "0" : "") + day;
    }

    /// Whether a value is a date.
    public boolean isDate(int value) {
        return parts.get(value)[0] != 0;
    }

    @Override
    protected void added(int value, String text) {
        boolean isDate = text.length() == 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        parts.add(
                isDate
                        ? new int[] {
                            Integer.parseInt(text, 0, 4, 10),
                            Integer.parseInt(text, 4, 6, 10),
                            Integer.parseInt(text, 6, 8, 10)
                        }
                        : new int[3]);
    }

    @Override
    protected long[] featuresOf(int value) {
        int[] date = parts.get(value);
        if (date[0] == 0) {
            String text = text(value);
            return new long[] {feature(text), feature(text.substring(0, Math.min(4, text.length()))), 0, 0, 0};
        }
        int low = Math.min(date[1], date[2]);
        int high = Math.max(date[1], date[2]);
        return new long[] {
            feature(text(value)),
            Hash.of(date[0], 100 + date[1]),
            Hash.of(date[0], 200 + date[2]),
            Hash.of(300 + low, high),
            Hash.of(400, date[0])
        };
    }

    @Override
    public int compare(int one, int other) {
        int edits = Edits.between(text(one), text(other), 2);
        int[] a = parts.get(one);
        int[] b = parts.get(other);
        if (a[0] == 0 || b[0] == 0) {
            return edits == 1 ? TYPING_ERROR : edits == 2 ? TWO_TYPING_ERRORS : DIFFERENT;
        }
        boolean year = a[0] == b[0];
        if (year && a[1] == b[2] && a[2] == b[1]) {
            return SWAPPED;
        }
        if (Math.abs(a[0] - b[0]) == 1 && (isFirstOfJanuary(a) || isFirstOfJanuary(b))) {
            return FIRST_OF_JANUARY_BESIDE;
        }
        if (edits == 1) {
            return TYPING_ERROR;
        }
        if (year && (isFirstOfJanuary(a) || isFirstOfJanuary(b))) {
            return FIRST_OF_JANUARY;
        }
        int same = (year ? 1 : 0) + (a[1] == b[1] ? 1 : 0) + (a[2] == b[2] ? 1 : 0);
        if (same == 2) {
            return TWO_PARTS;
        }
        return edits == 2 ? TWO_TYPING_ERRORS : year ? YEAR : DIFFERENT;
    }

    /// Who knows only an age writes down the first of January of the year that it gives, and the year can be wrong by
    /// one.
    private static boolean isFirstOfJanuary(int[] date) {
        return date[1] == 1 && date[2] == 1;
    }
}
