package kith.engine.linkage.decisions;

/// How similar two records of one group are: the higher, the more similar.
public interface Similarity {

    double of(long one, long other);
}
