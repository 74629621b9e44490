package kith.people.linkage;

/// How similar two records of one group are: the higher, the more similar.
interface Similarity {

    double of(long one, long other);
}
