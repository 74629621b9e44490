@NullMarked
package kith.kernel.jobs;

import org.jspecify.annotations.NullMarked;
