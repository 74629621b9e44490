/// The values that records hold, and how alike two of them are.
///
/// **Words.** A *value* is what a field says once it is folded; it has a number, and 0 is the number of no
/// value. A *level* is how alike two values are, from the same to altogether different; 0 is the level where
/// one is missing. A *feature* is a part of a value that survives a typing error, for finding records by: how a
/// name sounds, the year and month. A *stretch* is a text where it stands among others, before it is known
/// whether it is a value that was met before.
///
/// **Start reading at** [Values] and [NameValues].
@NullMarked
package kith.engine.linkage.values;

import org.jspecify.annotations.NullMarked;
