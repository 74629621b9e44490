/// Benchmarks: what a hot path costs, beside its limits measured in the same run.
@NullMarked
package kith.bench;

import org.jspecify.annotations.NullMarked;
