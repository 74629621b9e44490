package kith.engine.feeds.csv;

import java.util.Optional;
import kith.engine.terms.PartialDate;

/// Whether a file of people says of any of them when they were born. Of somebody without a birth date nobody knows
/// whether they are an adult.
final class SeenPeople {

    /// Of fewer people a row each may do without a birth date.
    private static final int FEW = 5;

    private long people;
    private long born;

    void add(CsvReader.Sort sort, CsvColumns.Row row) {
        if (sort == CsvReader.Sort.PEOPLE) {
            people++;
            born += row.text("birth_date").flatMap(PartialDate::find).isPresent() ? 1 : 0;
        }
    }

    /// What to say of the file as a whole.
    Optional<String> problem() {
        return people >= FEW && born == 0
                ? Optional.of(
                        "No row gives a birth_date that can be read, so nobody in this file is known to be an adult and"
                                + " nobody of them is on a list. Ask the partner for birth dates, written as 1950-11-30.")
                : Optional.empty();
    }
}
