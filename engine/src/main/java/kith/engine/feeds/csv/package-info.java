/// Reads people.csv and facts.csv, and what their rows say.
@NullMarked
package kith.engine.feeds.csv;

import org.jspecify.annotations.NullMarked;
