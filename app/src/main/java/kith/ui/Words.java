package kith.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.kernel.London;

/// How days, moments, amounts and numbers are said on every page.
public final class Words {

    public static final String NOT_KNOWN = "Not known";

    /// What stands where a value may be known and the viewer's role does not read the sources that say it.
    public static final String NOT_SHOWN = "Not shown to your role";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final List<String> BYTES = List.of("bytes", "kB", "MB", "GB", "TB");

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// A day with its weekday, as "Tuesday 1 December 2026".
    public static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK) + " " + DAY.format(day);
    }

    public static String day(Optional<LocalDate> day) {
        return day.map(Words::day).orElse(NOT_KNOWN);
    }

    public static String moment(Instant moment) {
        ZonedDateTime london = moment.atZone(London.ZONE);
        return DAY.format(london) + " at " + TIME.format(london);
    }

    /// Of the day of birth and the day that is meant.
    public static String age(LocalDate born, LocalDate on) {
        int years = Period.between(born, on).getYears();
        return years == 1 ? "1 year" : years + " years";
    }

    public static String number(long number) {
        return Math.abs(number) < 1_000 ? Long.toString(number) : String.format(Locale.UK, "%,d", number);
    }

    /// `1 person`, `2 people`.
    public static String count(long number, String one, String many) {
        return number == 1 ? "1 " + one : number(number) + " " + many;
    }

    public static String perThousand(double rate) {
        return String.format(Locale.UK, "%.1f", rate);
    }

    public static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1000 && unit < BYTES.size() - 1) {
            amount /= 1000;
            unit++;
        }
        return unit == 0 ? number(bytes) + " bytes" : String.format(Locale.UK, "%.1f %s", amount, BYTES.get(unit));
    }

    /// About how long, in its largest unit.
    public static String about(Duration time) {
        if (time.toDays() >= 2) {
            return time.toDays() + " days";
        }
        if (time.toHours() >= 2) {
            return time.toHours() + " hours";
        }
        if (time.toMinutes() >= 2) {
            return time.toMinutes() + " minutes";
        }
        return count(Math.max(0, time.toSeconds()), "second", "seconds");
    }

    /// A language by its tag, as `so` or `pt-BR`, in English; what is no tag stays as it was said.
    public static String language(String said) {
        String tag = said.strip();
        return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
                ? Locale.forLanguageTag(tag).getDisplayName(Locale.UK)
                : said;
    }

    /// Nothing said is `Not known`.
    public static String orNotKnown(Optional<String> words) {
        return words.filter(text -> !text.isBlank()).orElse(NOT_KNOWN);
    }

    private Words() {}
}
