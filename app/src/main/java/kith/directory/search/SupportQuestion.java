package kith.directory.search;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import kith.directory.venues.AccessNeed;

/// What somebody looks for. It says nothing about anybody.
///
/// @param words as they were typed
/// @param need the key of a need
/// @param near the key of a [StartingPoint]: a district such as `SE15`, or a neighbourhood
/// @param within_km how far away at most, on foot
/// @param onlyFree nothing that costs money
/// @param access what one place must have
/// @param age the ages that the support must be open to, where asked
/// @param language in small letters, or empty
/// @param giving whether to look for ways of giving time and not of receiving something
public record SupportQuestion(
        String words,
        String need,
        String near,
        Optional<Integer> within_km,
        Optional<DayOfWeek> day,
        boolean onlyFree,
        List<AccessNeed> access,
        Optional<AgeBand> age,
        String language,
        boolean giving) {

    public static final SupportQuestion EVERYTHING = new SupportQuestion(
            "", "", "", Optional.empty(), Optional.empty(), false, List.of(), Optional.empty(), "", false);

    public SupportQuestion {
        access = List.copyOf(access);
    }

    public static SupportQuestion of(String words) {
        return new SupportQuestion(
                words, "", "", Optional.empty(), Optional.empty(), false, List.of(), Optional.empty(), "", false);
    }
}
