/// The feeds of the demonstration borough: what each partner records about people, with that partner's errors
/// and in its own format. **Start reading at** [kith.borough.feeds.Partners].
@NullMarked
package kith.borough.feeds;

import org.jspecify.annotations.NullMarked;
