package kith.places;

import java.util.Locale;
import kith.engine.terms.LsoaCode;

/// How an area of 2011 goes on in 2021. A split area has a row for each that it was split into.
public record AreaChange(LsoaCode lsoa11, LsoaCode lsoa21, Kind kind) {

    public enum Kind {
        UNCHANGED,
        SPLIT,
        MERGED,
        REDRAWN;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
