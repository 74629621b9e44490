/// The page of gaps in local support.
@NullMarked
package kith.coordination.gaps.web;

import org.jspecify.annotations.NullMarked;
