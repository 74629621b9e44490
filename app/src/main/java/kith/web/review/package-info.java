/// Pairs of records that a human must look at.
@NullMarked
package kith.web.review;

import org.jspecify.annotations.NullMarked;
