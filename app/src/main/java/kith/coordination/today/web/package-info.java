/// The first screen of a worker.
@NullMarked
package kith.coordination.today.web;

import org.jspecify.annotations.NullMarked;
