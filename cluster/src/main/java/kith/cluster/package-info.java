/// The matching engine as an Apache Spark job, for more records than one machine holds.
///
/// What is found is what the engine finds in one process, by its own functions: Spark only carries records to where
/// they meet. Each step is a dataset; the driver gathers no records but those that it learns from.
///
/// **Words.** A record's *number* is its place among all records in the order of partner and local id. A block is
/// *crowded* when it has so many records that it is dealt out as *tiles*, each of two of its *hands*. A *component* is
/// the records that hang together by links and rulings; the engine takes it apart into clusters.
///
/// **Start reading at** [kith.cluster.Run], which takes one step after the other.
@NullMarked
package kith.cluster;

import org.jspecify.annotations.NullMarked;
