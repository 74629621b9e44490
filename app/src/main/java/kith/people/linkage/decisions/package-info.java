/// Workers' decisions about two records, as values.
@NullMarked
package kith.people.linkage.decisions;

import org.jspecify.annotations.NullMarked;
