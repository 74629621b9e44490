/// What a demonstration borough is made from: its size, seed and day, the rates of data-entry errors, random
/// choice, and the small CSV files of facts.
@NullMarked
package kith.borough.setting;

import org.jspecify.annotations.NullMarked;
