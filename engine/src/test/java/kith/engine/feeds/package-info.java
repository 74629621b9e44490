@NullMarked
package kith.engine.feeds;

import org.jspecify.annotations.NullMarked;
