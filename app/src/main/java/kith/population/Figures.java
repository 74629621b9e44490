package kith.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kith.engine.measures.Rate;
import kith.engine.terms.NeighbourhoodKey;

/// How many people live with three or more long-term conditions, by neighbourhood, fit to be published: small
/// numbers are hidden, and none can be worked out from the others.
///
/// The rate is of the people on the list per 1,000 adults, on the day, both alive.
///
/// @param notPlaced those who belong to no neighbourhood, or whose place is unknown or withheld
public record Figures(LocalDate day, Belonging by, List<Line> neighbourhoods, Line notPlaced, Line everybody) {

    public Figures {
        neighbourhoods = List.copyOf(neighbourhoods);
    }

    /// One neighbourhood's figures, or those of a group of people.
    ///
    /// @param key the neighbourhood's; not placed for a group
    /// @param undated people without a usable birth date, who are on no list of adults
    public record Line(
            NeighbourhoodKey key,
            OptionalLong people,
            OptionalLong adults,
            OptionalLong listed,
            OptionalLong undated,
            Optional<Rate> rate) {}
}
