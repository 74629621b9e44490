package kith.engine.feeds.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.engine.terms.PartialDate;
import org.jspecify.annotations.Nullable;

/// Values of one item that cannot be used, in sentences that name the field and never the value.
public final class ItemProblems {

    /// Nobody who lives was born earlier, so an earlier day is a mistake or stands for an unknown one.
    static final int EARLIEST_YEAR = 1875;

    /// The last year that can be written as a day and read again.
    private static final int LATEST_YEAR = 9999;

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
        if (written.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = PartialDate.find(written.get())
                .map(PartialDate::first)
                .filter(first -> first.getYear() >= EARLIEST_YEAR && first.getYear() <= LATEST_YEAR);
        if (day.isEmpty()) {
            notADay(field);
        }
        return day.orElse(null);
    }

    void notADay(String field) {
        add("\"" + field + "\" is not a day there is. Days are written as 2026-11-30. Ask the partner to correct it.");
    }
}
