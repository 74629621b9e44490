/// What a reader hands on: the items of a file, the lines that it rejected and how the file ended.
@NullMarked
package kith.engine.feeds.items;

import org.jspecify.annotations.NullMarked;
