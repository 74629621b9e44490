/// The summary of a person as it is stored, made from the records that partners sent.
@NullMarked
package kith.population.summaries;

import org.jspecify.annotations.NullMarked;
