/// The linkage engine as an Apache Spark job, for more records than one machine holds.
///
/// The job finds the same links as the engine in one process, because it calls the same functions. Spark brings
/// the records of a block together. Each step is a dataset; the driver collects only the records that the model
/// is estimated from.
///
/// **Words.** A record's *number* is its position among all records, ordered by partner and local id. A large
/// block is split into *chunks*; two chunks that are compared are a *tile*. A *component* is a set of records
/// connected by links and decisions; the engine splits it into clusters.
///
/// **Start reading at** [kith.cluster.Run], which takes one step after the other.
@NullMarked
package kith.cluster;

import org.jspecify.annotations.NullMarked;
