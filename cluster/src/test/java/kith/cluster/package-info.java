@NullMarked
package kith.cluster;

import org.jspecify.annotations.NullMarked;
