package kith.engine.feeds.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.engine.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/// Values of one item that cannot be used, in sentences that name the field and never the value.
public final class ItemProblems {

    /// Nobody who lives was born earlier, so an earlier day is a mistake or stands for an unknown one.
    static final int EARLIEST_YEAR = 1875;

    /// The last year that can be written as a day and read again.
    private static final int LATEST_YEAR = 9999;

    /// Days that .NET, SQL Server and Excel write where none is known.
    private static final Set<LocalDate> FILLED_IN = Set.of(
            LocalDate.of(1, 1, 1),
            LocalDate.of(1753, 1, 1),
            LocalDate.of(1899, 12, 30),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1900, 1, 1));

    private final List<String> sentences = new ArrayList<>();

    public void add(String sentence) {
        sentences.add(sentence);
    }

    public List<String> sentences() {
        return sentences;
    }

    public void saidTwice(List<String> names) {
        names.stream()
                .distinct()
                .forEach(name -> add(
                        isFieldName(name)
                                ? "\"" + name + "\" is said twice, so neither is used."
                                : "A field is said twice, so neither is used."));
    }

    /// Whether a name may be repeated in a sentence. One that is no field's name could say anything about anybody.
    static boolean isFieldName(String name) {
        return name.matches("_?[a-z][A-Za-z]{0,39}");
    }

    /// The day a field says, or the first of its month or year.
    @Nullable
    public LocalDate day(String field, Optional<String> written) {
        return when(field, written) instanceof When.On(var day) ? day : null;
    }

    /// What a field says about a day.
    public sealed interface When {

        /// The day, or the first of the month or year.
        record On(LocalDate day) implements When {}

        /// It says none, or one that systems fill in for an unknown day.
        record Unsaid() implements When {}

        /// It says something that is no day.
        record Unclear() implements When {}

        /// The day; null where there is none.
        default @Nullable LocalDate orNull() {
            return this instanceof On(var day) ? day : null;
        }
    }

    public When when(String field, Optional<String> written) {
        if (written.isEmpty()) {
            return new When.Unsaid();
        }
        Optional<PartialDate> date = PartialDate.find(written.get());
        if (date.isPresent() && date.get().exact() && isFilledIn(date.get().first())) {
            add("\"" + field + "\" is a day that systems fill in for an unknown one, so it is not used.");
            return new When.Unsaid();
        }
        Optional<LocalDate> day = date.map(PartialDate::first)
                .filter(first -> first.getYear() >= EARLIEST_YEAR && first.getYear() <= LATEST_YEAR);
        if (day.isEmpty()) {
            notADay(field, written.get());
        }
        return day.<When>map(When.On::new).orElseGet(When.Unclear::new);
    }

    /// The end that a field says. The last day that can be written stands for no end.
    public When end(String field, Optional<String> written) {
        When end = when(field, written);
        return end instanceof When.On(var day) && day.getYear() == LATEST_YEAR ? new When.Unsaid() : end;
    }

    static boolean isFilledIn(LocalDate day) {
        return FILLED_IN.contains(day);
    }

    void notADay(String field, String written) {
        if (written.matches("[0-9]{5}([.][0-9]+)?")) {
            add("\"" + field
                    + "\" is the number that a spreadsheet gives a day, and it may count from 1900 or from 1904."
                    + " Ask the partner to write days as 2026-11-30.");
            return;
        }
        add("\"" + field + "\" is not a day there is. Days are written as 2026-11-30. Ask the partner to correct it.");
    }
}
