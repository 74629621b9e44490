package kith.population;

import java.time.LocalDate;

/// A person on the list, as a page of it finds them.
record ListedRow(long person, LocalDate enteredOn) {}
