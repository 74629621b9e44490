package kith.places;

import java.time.LocalDate;

/// From this day, and until the next, this geography is the one in force.
public record Start(LocalDate since, String geography) {}
