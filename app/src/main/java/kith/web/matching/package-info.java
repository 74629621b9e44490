/// The page of how well records are matched, and for whom.
@NullMarked
package kith.web.matching;

import org.jspecify.annotations.NullMarked;
