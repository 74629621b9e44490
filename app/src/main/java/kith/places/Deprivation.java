package kith.places;

import kith.engine.terms.LsoaCode;

/// How deprived an area is among all of England's: rank 1 and decile 1 are the most deprived.
public record Deprivation(Index index, LsoaCode area, int rank, int decile) {

    public Deprivation {
        if (rank < 1 || decile < 1 || decile > 10) {
            throw new IllegalArgumentException("rank %d, decile %d cannot be".formatted(rank, decile));
        }
    }
}
