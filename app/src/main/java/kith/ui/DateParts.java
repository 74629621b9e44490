package kith.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A date as it was typed, in three boxes, whether or not there is such a day.
public record DateParts(String day, String month, String year) {

    public static final DateParts NONE = new DateParts("", "", "");

    public static DateParts of(LocalDate day) {
        return new DateParts(
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    public boolean isBlank() {
        return day.isBlank() && month.isBlank() && year.isBlank();
    }

    /// The day, where there is such a day and the year has four figures.
    public Optional<LocalDate> date() {
        try {
            return year.strip().matches("[0-9]{4}")
                    ? Optional.of(LocalDate.of(number(year), number(month), number(day)))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }

    @Override
    public String toString() {
        return isBlank() ? "no date" : "a date";
    }
}
