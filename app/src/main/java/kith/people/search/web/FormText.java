package kith.people.search.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.engine.terms.TextLimits;
import kith.ui.DateParts;
import kith.ui.Mistakes.Mistake;
import kith.ui.ReasonForm;
import org.jspecify.annotations.Nullable;

/// What was typed about a person, as it can be used: without the spaces around it and without characters that
/// nobody sees.
public final class FormText {

    /// Nobody's name, and no reason, needs more.
    public static final int LONGEST = 200;

    private static final int LONGEST_REASON = 500;

    private static final int NHS_NUMBER_DIGITS = 10;

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2100;

    public static String text(@Nullable String typed) {
        return TextLimits.plain(Objects.toString(typed, ""));
    }

    public static DateParts date(@Nullable DateParts typed) {
        return typed == null
                ? DateParts.NONE
                : new DateParts(text(typed.day()), text(typed.month()), text(typed.year()));
    }

    public static Optional<String> filled(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }

    public static String digits(String typed) {
        return typed.replaceAll("[^0-9]", "");
    }

    /// Ten digits, or one more or fewer, and nothing else but what may stand between them.
    private static boolean isAboutANumber(String typed) {
        return typed.matches("[0-9 \\-.]*") && Math.abs(digits(typed).length() - NHS_NUMBER_DIGITS) <= 1;
    }

    /// What is wrong with names, day, number, postcode and telephone, in the order of the form.
    static List<Mistake> mistakes(SearchForm form) {
        List<Mistake> mistakes = new ArrayList<>();
        tooLong("familyName", "the family name", form.family()).ifPresent(mistakes::add);
        tooLong("givenName", "the given name", form.given()).ifPresent(mistakes::add);
        day(form.birth()).ifPresent(mistakes::add);
        number(form.number()).ifPresent(mistakes::add);
        tooLong("postcode", "the postcode", form.code()).ifPresent(mistakes::add);
        tooLong("phone", "the telephone number", form.telephone()).ifPresent(mistakes::add);
        return mistakes;
    }

    static Optional<Mistake> reason(String typed) {
        if (!ReasonForm.saysSomething(typed)) {
            return Optional.of(new Mistake("reason", "Enter why you are looking for this person"));
        }
        return typed.length() > LONGEST_REASON
                ? Optional.of(
                        new Mistake("reason", "Enter a reason of %d characters or fewer".formatted(LONGEST_REASON)))
                : Optional.empty();
    }

    private static Optional<Mistake> number(String typed) {
        return typed.isEmpty() || isAboutANumber(typed)
                ? Optional.empty()
                : Optional.of(new Mistake("nhsNumber", "Enter an NHS number: 10 digits, with or without spaces"));
    }

    public static Optional<Mistake> tooLong(String field, String what, String typed) {
        return typed.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(new Mistake(field, "Enter %s in %d characters or fewer".formatted(what, LONGEST)));
    }

    private static Optional<Mistake> day(DateParts typed) {
        boolean isDay = typed.date().filter(FormText::isBirthday).isPresent();
        return typed.isBlank() || isDay
                ? Optional.empty()
                : Optional.of(new Mistake("born", "Enter a real date of birth, for example 27 3 1951"));
    }

    private static boolean isBirthday(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private FormText() {}
}
