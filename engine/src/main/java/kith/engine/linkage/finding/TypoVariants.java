package kith.engine.linkage.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kith.engine.terms.NhsNumber;

/// What somebody may have meant who wrote a day or a number down wrongly.
public final class TypoVariants {

    private static final int NHS_NUMBER_LENGTH = 10;

    /// A day, and those that it is mistaken for: day and month swapped, one digit wrong, a day, ten days, a
    /// month, a year or ten years off, the first of January where only the year was known; of a first of
    /// January the whole year.
    public static Set<LocalDate> days(LocalDate written) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(written);
        days.add(written.withDayOfYear(1));
        find(written.getYear(), written.getDayOfMonth(), written.getMonthValue())
                .ifPresent(days::add);
        digits(written, days);
        for (int off : new int[] {-1, 1}) {
            days.add(written.plusDays(off));
            days.add(written.plusDays(10L * off));
            days.add(written.plusMonths(off));
            days.add(written.plusYears(off));
            days.add(written.plusYears(10L * off));
        }
        if (written.getDayOfYear() == 1) {
            written.datesUntil(written.plusYears(1)).forEach(days::add);
        }
        return days;
    }

    private static void digits(LocalDate written, Set<LocalDate> days) {
        String text = "%04d%02d%02d".formatted(written.getYear(), written.getMonthValue(), written.getDayOfMonth());
        for (int at = 0; at < text.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = text.substring(0, at) + digit + text.substring(at + 1);
                find(
                                Integer.parseInt(other.substring(0, 4)),
                                Integer.parseInt(other.substring(4, 6)),
                                Integer.parseInt(other.substring(6)))
                        .filter(day -> Math.abs(day.getYear() - written.getYear()) < 100)
                        .ifPresent(days::add);
            }
        }
    }

    /// The number that was written, if it is one; otherwise those that one wrong, missing or doubled digit, or
    /// two digits exchanged, make it of. No number is made of another that way: the last digit checks the
    /// others.
    public static Set<String> numbers(String written) {
        String digits = written.replaceAll("[^0-9]", "");
        Set<String> numbers = new TreeSet<>();
        add(digits, numbers);
        if (!numbers.isEmpty() || Math.abs(digits.length() - NHS_NUMBER_LENGTH) > 1) {
            return numbers;
        }
        for (int at = 0; at <= digits.length(); at++) {
            String before = digits.substring(0, at);
            String after = digits.substring(at);
            for (char digit = '0'; digit <= '9'; digit++) {
                add(before + digit + after, numbers);
                add(before + digit + rest(after), numbers);
            }
            add(before + rest(after), numbers);
            if (after.length() > 1) {
                add(before + after.charAt(1) + after.charAt(0) + after.substring(2), numbers);
            }
        }
        return numbers;
    }

    private static String rest(String text) {
        return text.isEmpty() ? "" : text.substring(1);
    }

    private static void add(String digits, Set<String> numbers) {
        NhsNumber.find(digits).map(NhsNumber::digits).ifPresent(numbers::add);
    }

    private static Optional<LocalDate> find(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private TypoVariants() {}
}
