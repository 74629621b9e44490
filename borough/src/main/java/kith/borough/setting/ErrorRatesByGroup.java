package kith.borough.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.engine.reference.CsvLine;

/// How many times as many data-entry errors a person's records have as an average person's, by ethnic category,
/// deprivation fifth, age band and sex. The factors of all of a person's groups are multiplied. The usual
/// factors are in `error-rates-by-group.csv`; a group that is not listed has factor 1.
public record ErrorRatesByGroup(Map<String, Times> byGroup) {

    private static final Map<String, Set<String>> GROUPS = Map.of(
            "ethnicity",
            Set.of("A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S"),
            "deprivation",
            Set.of("1", "2", "3", "4", "5"),
            "age",
            Set.of("0-17", "18-39", "40-64", "65-84", "85+"),
            "sex",
            Set.of("female", "male"));

    private static final double MOST = 20;

    public static final ErrorRatesByGroup USUAL = of(Table.lines("/borough/error-rates-by-group.csv"));
    public static final ErrorRatesByGroup NO_DIFFERENCE = new ErrorRatesByGroup(Map.of());

    public ErrorRatesByGroup {
        byGroup = Map.copyOf(byGroup);
    }

    /// How many times as often each kind of error happens.
    ///
    /// @param missing whatever is left out: number, date of birth, postcode, telephone, ethnic category
    public record Times(double names, double births, double places, double numbers, double missing) {

        static final Times ONCE = new Times(1, 1, 1, 1, 1);
        public static final Times NEVER = new Times(0, 0, 0, 0, 0);

        Times times(Times other) {
            return new Times(
                    names * other.names,
                    births * other.births,
                    places * other.places,
                    numbers * other.numbers,
                    missing * other.missing);
        }

        Times times(double more) {
            return times(new Times(more, more, more, more, more));
        }
    }

    /// From a file of one's own, with the columns of the usual one.
    ///
    /// @throws IllegalArgumentException with a sentence, where a line does not fit
    public static ErrorRatesByGroup read(Path file) throws IOException {
        return of(Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList());
    }

    private static ErrorRatesByGroup of(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals("dimension,group,names,births,places,numbers,missing")) {
            throw new IllegalArgumentException(
                    "A file of error rates by group begins with dimension,group,names,births,places,numbers,missing");
        }
        Map<String, Times> byGroup = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = CsvLine.values(line);
            if (cells.size() != 7
                    || !GROUPS.getOrDefault(cells.get(0), Set.of()).contains(cells.get(1))) {
                throw new IllegalArgumentException("This line of the error rates names no known group: " + line);
            }
            byGroup.put(
                    cells.get(0) + " " + cells.get(1),
                    new Times(
                            number(cells.get(2), line),
                            number(cells.get(3), line),
                            number(cells.get(4), line),
                            number(cells.get(5), line),
                            number(cells.get(6), line)));
        }
        return new ErrorRatesByGroup(byGroup);
    }

    private static double number(String cell, String line) {
        if (cell.matches("[0-9]{1,2}(\\.[0-9]{1,6})?") && Double.parseDouble(cell) <= MOST) {
            return Double.parseDouble(cell);
        }
        throw new IllegalArgumentException("A rate is a number from 0 to 20. This line has another: " + line);
    }

    Times of(String ethnicity, int decile, int age, Sex sex) {
        return of("ethnicity", ethnicity)
                .times(of("deprivation", String.valueOf((decile + 1) / 2)))
                .times(of("age", age(age)))
                .times(of("sex", sex.code()));
    }

    private Times of(String dimension, String group) {
        return byGroup.getOrDefault(dimension + " " + group, Times.ONCE);
    }

    private static String age(int years) {
        if (years < 18) {
            return "0-17";
        } else if (years < 40) {
            return "18-39";
        } else if (years < 65) {
            return "40-64";
        }
        return years < 85 ? "65-84" : "85+";
    }
}
