package kith.engine.feeds.csv;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.engine.terms.PartialDate;

/// What the rows of a file of people say taken together. Of somebody without a birth date nobody knows whether they
/// are an adult, and without an id of their own nobody can be found again in the next extract.
final class SeenPeople {

    /// Of fewer people a row each may do without a birth date.
    private static final int FEW = 5;

    private final SeenIds ids = new SeenIds();
    private long people;
    private long born;

    void add(CsvReader.Sort sort, CsvColumns.Row row) {
        if (sort == CsvReader.Sort.PEOPLE && row.isWhole()) {
            people++;
            born += row.text("birth_date").flatMap(PartialDate::find).isPresent() ? 1 : 0;
            ids.add(row.text("local_id"));
        }
    }

    /// What to say of the file as a whole.
    List<String> problems() {
        return Stream.of(ids.problem(), birthDates()).flatMap(Optional::stream).toList();
    }

    private Optional<String> birthDates() {
        return people >= FEW && born == 0
                ? Optional.of(
                        "No row gives a birth_date that can be read, so nobody in this file is known to be an adult and"
                                + " nobody of them is on a list. Ask the partner for birth dates, written as 1950-11-30.")
                : Optional.empty();
    }
}
