package kith.engine.linkage.files;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.DateValues;
import kith.engine.linkage.values.Values;
import kith.engine.terms.NhsNumber;
import kith.engine.terms.Postcode;

/// What a map of columns could say better, in sentences. It repeats nothing that stands in the files.
final class MapAdvice {

    /// So many values of a column are looked at.
    private static final int LOOKED_AT = 2_000;

    private static final int FEWEST_VALUES = 20;
    private static final double MOST = 0.9;
    private static final int EARLIEST_YEAR = 1880;
    private static final int LATEST_YEAR = 2100;

    private final Records records;

    private MapAdvice(Records records) {
        this.records = records;
    }

    /// A field that Kith knows the meaning of.
    ///
    /// @param gain what comparing it as that field recognises
    private record Typed(Kind kind, String holds, Predicate<String> isOne, String gain) {}

    private static final List<Typed> TYPED = List.of(
            new Typed(
                    Kind.NHS_NUMBER,
                    "NHS numbers",
                    text -> NhsNumber.find(text).isPresent(),
                    "Kith then never links two records with different valid numbers"),
            new Typed(
                    Kind.BIRTH_DATE,
                    "dates",
                    MapAdvice::isDate,
                    "Kith then recognises swapped days and months, single wrong digits and other ways of writing a date. If"
                            + " they are not dates of birth, leave the map as it is"),
            new Typed(
                    Kind.POSTCODE,
                    "postcodes",
                    text -> Postcode.find(text).isPresent(),
                    "Kith then compares them beside the address, and knows neighbouring ones"));

    /// Eight digits alone can be a code, so the calendar has to know it.
    private static boolean isDate(String text) {
        DateValues dates = new DateValues();
        try {
            LocalDate date = LocalDate.parse(dates.text(dates.take(text)), DateTimeFormatter.BASIC_ISO_DATE);
            return date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /// Columns of `text:` and `exact:` that hold what Kith has a field for.
    static List<String> ofTypedFields(Records records) {
        MapAdvice advice = new MapAdvice(records);
        return IntStream.range(0, records.fields().size())
                .filter(column -> isUntyped(records.fields().get(column)))
                .mapToObj(advice::typed)
                .flatMap(Optional::stream)
                .toList();
    }

    static boolean isUntyped(Field field) {
        return field.kind() == Kind.TEXT || field.kind() == Kind.EXACT;
    }

    private Optional<String> typed(int column) {
        List<String> values = values(column);
        return TYPED.stream()
                .filter(typed -> records.column(typed.kind) < 0 && values.size() >= FEWEST_VALUES)
                .filter(typed -> share(values, typed) >= MOST)
                .findFirst()
                .map(typed -> String.format(
                        Locale.UK,
                        "%.0f%% of the values of %s are %s. Map the column as %s: %s.",
                        100 * share(values, typed),
                        records.fields().get(column).written(),
                        typed.holds,
                        typed.kind.name().toLowerCase(Locale.ROOT),
                        typed.gain));
    }

    private static double share(List<String> values, Typed typed) {
        return values.stream().filter(typed.isOne).count() / (double) values.size();
    }

    private List<String> values(int column) {
        Values values = records.values(column);
        List<String> texts = new ArrayList<>();
        for (int value = 1; value < Math.min(values.count(), LOOKED_AT + 1); value++) {
            texts.add(values.text(value));
        }
        return texts;
    }
}
