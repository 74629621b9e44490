package kith.engine.linkage.clustering;

/// What is known of the records that are to be put into clusters.
public interface ClusterEvidence {

    /// The weight of two records in bits.
    double weight(int one, int other);

    /// A number that stands for the record's valid NHS number, the same for the same; 0 where it has none.
    int number(int record);
}
