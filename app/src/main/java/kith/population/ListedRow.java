package kith.population;

import java.time.LocalDate;

/// A person on the list, as a page of it finds them.
///
/// @param total how many people are on all the pages
record ListedRow(long person, LocalDate enteredOn, int total) {}
