package kith.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A geography with the day from which it is in force, if the borough has set one, and its neighbourhoods.
public record Version(Geography geography, Optional<LocalDate> since, List<Neighbourhood> neighbourhoods) {

    public Version {
        neighbourhoods = List.copyOf(neighbourhoods);
    }

    public boolean isPlanned(LocalDate today) {
        return since.map(today::isBefore).orElse(true);
    }
}
