package kith.population;

import java.time.LocalDate;
import java.util.Optional;

/// Which part of the three-conditions list somebody wants to see.
///
/// @param condition the key of a condition that all of them must have
/// @param page counted from 1
public record Question(
        Belonging by, LocalDate day, Optional<String> condition, Sorting sorting, int page, int pageSize) {

    public Question {
        if (page < 1 || pageSize < 1) {
            throw new IllegalArgumentException("There is no page %d of %d people".formatted(page, pageSize));
        }
    }

    long skipped() {
        return (page - 1L) * pageSize;
    }
}
