/// The pages of circles.
@NullMarked
package kith.coordination.circles.web;

import org.jspecify.annotations.NullMarked;
